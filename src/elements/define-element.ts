/** Set on each class, so that a second load of the same version is recognised. */
export interface DefinableElement extends CustomElementConstructor {
  readonly version: string;
}

/** The version all elements of one build share. */
export const version = '0.1.0';

/**
 * Registers an element. A tag that is taken by the same version is left as it is; another version on the page is warned
 * about, since the first one to load rules.
 */
export function defineElement(tag: string, element: DefinableElement, registry: CustomElementRegistry): void {
  const present = registry.get(tag) as Partial<DefinableElement> | undefined;
  if (!present) {
    registry.define(tag, element);
  } else if (present !== element && present.version !== element.version) {
    console.warn(
      `<${tag}> is already defined by version ${present.version ?? 'unknown'}; ${element.version} is ignored.`,
    );
  }
}
