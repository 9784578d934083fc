/** Whose file it is that was dropped: asked once, and kept by the browser. */
import { element } from './words.js';

const KEPT = 'afterword-address';

/** Null where it was never said. */
export const knownReader = () => localStorage.getItem(KEPT);

/** Resolves with the address, or null where nobody says. */
export function askReader(addresses) {
  const dialog = document.getElementById('who');
  const other = document.getElementById('who-other');
  other.value = '';
  document.getElementById('who-choices').replaceChildren(
    ...addresses.map((address, n) =>
      element('label', { className: 'choice' }, element('input', { type: 'radio', name: 'who', value: address, checked: n === 0 }), address),
    ),
  );
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        const chosen = other.value.trim() || dialog.querySelector('input[name="who"]:checked')?.value;
        if (dialog.returnValue !== 'ok' || !chosen) return resolve(null);
        localStorage.setItem(KEPT, chosen.toLowerCase());
        resolve(chosen.toLowerCase());
      },
      { once: true },
    );
    dialog.returnValue = '';
  });
}
