/**
 * Keys, as in other mail programs: / searches, Escape leaves the search, and from one mail ↓ or j goes to the next, ↑ or k to the one before. Letters
 * work on a mail's heading only, so that nobody who dictates sets them off. WCAG 2.2, 2.1.4
 */
export function listenToKeys({ find, list, clear }) {
  addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
    if (target === find) {
      if (key === 'Escape' && find.value !== '') clear();
      return;
    }
    if (target.matches('input, textarea')) return;
    if (key === '/' && !find.closest('[hidden]') && (target === document.body || target.closest('#conversation') !== null)) {
      event.preventDefault();
      find.focus();
    }
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[key];
    if (step === undefined || !target.matches('.head')) return;
    const heads = [...list.querySelectorAll('.head')];
    const next = heads[heads.indexOf(target) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}
