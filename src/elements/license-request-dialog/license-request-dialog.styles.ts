import {css} from 'lit';

export const requestDialogStyles = css`
  dialog {
    --license-_dialog-width: 448px;
  }

  form {
    display: grid;
    gap: var(--license-_space-4);
  }

  .tick {
    display: flex;
    align-items: center;
    gap: var(--license-_space-2);
    margin-block-start: var(--license-_space-2);
  }
`;
