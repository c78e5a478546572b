// Before anything else on the page, so that no violation is missed.
window.violations = [];
document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) => {
  window.violations.push(`${violatedDirective}: ${blockedURI} ${sample}`);
});
