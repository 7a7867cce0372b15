// Where a widget stands.

// In a built page no kernel answers, and the address is the reader's own.
export const inPage = () =>
  Boolean(document.querySelector('script[type="application/vnd.jupyter.widget-state+json"]'));
