/** Asks once whose file was dropped, and remembers the answer in the browser. */
import { element } from './words.js';

const KEPT = 'afterword-address';

/** Null if it was never answered. */
export const knownReader = () => localStorage.getItem(KEPT);

/** Resolves with the address, or null if nobody answers. */
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
