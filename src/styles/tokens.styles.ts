import {css} from 'lit';

/**
 * Design tokens. Custom properties only; no rule here paints anything.
 *
 *   --license-name    public:   what a host page may set, on any ancestor. Documented, stable, few.
 *   --license-_name   resolved: what components read. Never set by hosts, never read from outside.
 *
 * The resolved twin exists because `:host { --license-accent: … }` would beat a value that the host page set on its body;
 * reading the public name with a fallback lets it inherit from anywhere. Three colours go in (accent, text, surface) and
 * neutrals are mixed from them, so that a foreign palette stays coherent. The inner fallbacks are the public variables of
 * common host frameworks, read but never required.
 */
export const tokens = css`
  :host {
    /* --- what a host may set ------------------------------------------------------------------------- */
    --license-_accent: var(
      --license-accent,
      var(
        --bs-primary,
        var(
          --md-sys-color-primary,
          var(--vscode-button-background, var(--colorBrandBackground, light-dark(#2f5bd3, #8fadff)))
        )
      )
    );
    --license-_text: var(
      --license-text,
      var(
        --bs-body-color,
        var(
          --md-sys-color-on-surface,
          var(--vscode-foreground, var(--colorNeutralForeground1, light-dark(#1b1f24, #e8eaed)))
        )
      )
    );
    --license-_surface: var(
      --license-surface,
      var(
        --bs-body-bg,
        var(
          --md-sys-color-surface,
          var(--vscode-editor-background, var(--colorNeutralBackground1, light-dark(#ffffff, #17191d)))
        )
      )
    );

    /* Text, hue-safe: the host's accent hue at a lightness that reads at 4.5:1 or better on every surface below. */
    --license-_accent-text: light-dark(
      oklch(from var(--license-_accent) min(l, 0.49) c h),
      oklch(from var(--license-_accent) max(l, 0.78) c h)
    );
    /* White or black, whichever reads better on the accent: y is WCAG luminance, 0.18333 is where white drops to 4.5:1. */
    --license-_on-accent: var(
      --license-on-accent,
      color(
        from var(--license-_accent) xyz-d65 calc(0.9505 * clamp(0, (0.18333 - y) * 999999, 1))
          clamp(0, (0.18333 - y) * 999999, 1) calc(1.089 * clamp(0, (0.18333 - y) * 999999, 1))
      )
    );
    /* Marks (meter, donut, line) keep 3:1 against the surface even where the host's accent is pale. */
    --license-_accent-mark: light-dark(
      oklch(from var(--license-_accent) min(l, 0.58) c h),
      oklch(from var(--license-_accent) max(l, 0.62) c h)
    );

    /* --- neutrals: mixes of text into surface -------------------------------------------------------- */
    --license-_muted: light-dark(
      color-mix(in oklab, var(--license-_text) 69%, var(--license-_surface)),
      color-mix(in oklab, var(--license-_text) 73%, var(--license-_surface))
    );
    --license-_control: light-dark(
      color-mix(in oklab, var(--license-_text) 53%, var(--license-_surface)),
      color-mix(in oklab, var(--license-_text) 54%, var(--license-_surface))
    );
    --license-_border-strong: light-dark(
      color-mix(in oklab, var(--license-_text) 21%, var(--license-_surface)),
      color-mix(in oklab, var(--license-_text) 27%, var(--license-_surface))
    );
    --license-_border: var(
      --license-border,
      light-dark(
        color-mix(in oklab, var(--license-_text) 11%, var(--license-_surface)),
        color-mix(in oklab, var(--license-_text) 15%, var(--license-_surface))
      )
    );
    --license-_track: light-dark(
      color-mix(in oklab, var(--license-_text) 10%, var(--license-_surface)),
      color-mix(in oklab, var(--license-_text) 17%, var(--license-_surface))
    );
    --license-_hover: light-dark(
      color-mix(in oklab, var(--license-_text) 4.5%, var(--license-_surface)),
      color-mix(in oklab, var(--license-_text) 7%, var(--license-_surface))
    );
    --license-_sunken: light-dark(
      color-mix(in oklab, var(--license-_text) 2.75%, var(--license-_surface)),
      color-mix(in oklab, var(--license-_text) 4%, var(--license-_surface))
    );
    --license-_raised: light-dark(
      var(--license-_surface),
      color-mix(in oklab, var(--license-_text) 6%, var(--license-_surface))
    );
    --license-_selected: light-dark(
      color-mix(in oklab, var(--license-_accent) 8%, var(--license-_surface)),
      color-mix(in oklab, var(--license-_accent) 15%, var(--license-_surface))
    );
    --license-_backdrop: light-dark(rgb(17 20 26 / 0.4), rgb(0 0 0 / 0.6));

    /* --- status: text, mark, tint. Always with an icon of its own shape and a word -------------------- */
    --license-_good: var(--license-good, light-dark(#0b6e55, #5ecba8));
    --license-_warn: var(--license-warn, light-dark(#8a5200, #e8b354));
    --license-_bad: var(--license-bad, light-dark(#a8200f, #ff9384));
    --license-_good-mark: light-dark(#0c8f6b, #3fa982);
    --license-_warn-mark: light-dark(#b06c00, #eeb449);
    --license-_bad-mark: light-dark(#b5230f, #ff6650);
    --license-_good-tint: color-mix(in oklab, var(--license-_good-mark) 10%, var(--license-_surface));
    --license-_warn-tint: color-mix(in oklab, light-dark(#f0a800, #eeb449) 14%, var(--license-_surface));
    --license-_bad-tint: color-mix(in oklab, var(--license-_bad-mark) 9%, var(--license-_surface));
    --license-_info-tint: color-mix(in oklab, var(--license-_accent) 8%, var(--license-_surface));

    /* --- type: relative to the inherited font -------------------------------------------------------- */
    /* Outermost element: 0.875em of the page, never under 13 px. Its frame sets --license-_base: 1em, so that a
       license element inside another one does not shrink twice. Use: font-size: var(--license-_base, …). */
    --license-_size: var(--license-font-size, var(--license-_base, max(13px, 0.8125rem, 0.875em)));
    --license-_size-xs: max(11px, 0.857em);
    --license-_size-s: max(12px, 0.929em);
    --license-_size-l: 1.143em;
    --license-_size-xl: 1.429em;
    --license-_size-figure: 2em;
    --license-_weight: 400;
    --license-_weight-medium: 500;
    --license-_weight-strong: 600;
    --license-_line: 1.43;
    --license-_line-tight: 1.25;

    /* --- space, size, shape -------------------------------------------------------------------------- */
    --license-_space: var(--license-space, 4px);
    --license-_space-1: var(--license-_space);
    --license-_space-2: calc(2 * var(--license-_space));
    --license-_space-3: calc(3 * var(--license-_space));
    --license-_space-4: calc(4 * var(--license-_space));
    --license-_space-5: calc(5 * var(--license-_space));
    --license-_space-6: calc(6 * var(--license-_space));
    --license-_space-8: calc(8 * var(--license-_space));

    /* 0 comfortable (default) … 1 compact; any number between works. */
    --license-_density: var(--license-density, 0);
    --license-_row: calc(2.857em - 0.571em * var(--license-_density));
    --license-_row-tall: calc(3.571em - 0.714em * var(--license-_density));
    --license-_control-size: calc(2.286em - 0.286em * var(--license-_density));
    --license-_cell: calc(12px - 4px * var(--license-_density));

    --license-_radius: var(--license-radius, 6px);
    --license-_radius-s: calc(0.67 * var(--license-_radius));
    --license-_radius-l: calc(1.67 * var(--license-_radius));
    --license-_radius-pill: min(99px, calc(99 * var(--license-_radius)));

    --license-_focus: var(--license-focus, var(--license-_accent-mark));
    --license-_focus-width: 2px;
    --license-_focus-offset: 2px;
    --license-_shadow: var(--license-shadow, 0 1px 2px rgb(0 0 0 / 0.08), 0 8px 28px rgb(0 0 0 / 0.16));

    /* --- motion: set to 0s under prefers-reduced-motion ---------------------------------------------- */
    --license-_quick: 100ms;
    --license-_calm: 180ms;
    --license-_ease: cubic-bezier(0.2, 0, 0, 1);
  }

  /* Fingers: rows and controls grow to 44 px, whatever the density. */
  @media (pointer: coarse) {
    :host {
      --license-_row: max(44px, 3.143em);
      --license-_row-tall: max(52px, 3.714em);
      --license-_control-size: max(44px, 3.143em);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --license-_quick: 0s;
      --license-_calm: 0s;
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --license-_muted: var(--license-_text);
      --license-_control: var(--license-_text);
      --license-_border-strong: var(--license-_text);
      --license-_border: light-dark(
        color-mix(in oklab, var(--license-_text) 49%, var(--license-_surface)),
        color-mix(in oklab, var(--license-_text) 54%, var(--license-_surface))
      );
    }
  }

  /* The user's own palette. Meters, donut and chart also need forced-color-adjust: none where they are painted. */
  @media (forced-colors: active) {
    :host {
      --license-_accent: Highlight;
      --license-_on-accent: HighlightText;
      --license-_accent-text: LinkText;
      --license-_accent-mark: Highlight;
      --license-_text: CanvasText;
      --license-_muted: CanvasText;
      --license-_surface: Canvas;
      --license-_sunken: Canvas;
      --license-_raised: Canvas;
      --license-_hover: Canvas;
      --license-_selected: Canvas;
      --license-_track: Canvas;
      --license-_control: ButtonBorder;
      --license-_border-strong: ButtonBorder;
      --license-_border: CanvasText;
      --license-_good: CanvasText;
      --license-_warn: CanvasText;
      --license-_bad: CanvasText;
      --license-_good-mark: CanvasText;
      --license-_warn-mark: CanvasText;
      --license-_bad-mark: CanvasText;
      --license-_good-tint: Canvas;
      --license-_warn-tint: Canvas;
      --license-_bad-tint: Canvas;
      --license-_info-tint: Canvas;
      --license-_focus: Highlight;
      --license-_shadow: none;
    }
  }
`;
