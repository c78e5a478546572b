import {css} from 'lit';

/** The grant dialog where there is no room for two columns: one below the other, and one block for each row. */
export const grantDialogNarrowStyles = css`
  @container (width < 760px) {
    .dialog-body {
      overflow: auto;
    }

    .columns {
      display: block;
      block-size: auto;
    }

    .side {
      border: 0;
    }

    .plan > license-planned-users {
      max-block-size: 70dvh;
    }
  }

  @media (width < 640px) {
    dialog {
      block-size: 100dvh;
    }
  }
`;
