/** What the page says about what it does: one action at a time, and errors in words. */
const at = (id) => document.getElementById(id);

export const OUTCOMES = {
  acted: 'Noted.',
  asked: 'Afterword has a question.',
  refused: 'That wasn’t done; the mail says why. If there is none, the sender may not use this Afterword (--candidate).',
  ignored: 'Nothing changed: this came before, or there was nothing in it to act on.',
};

export function say(words, trouble = false) {
  at('status').textContent = words;
  at('status').classList.toggle('trouble', trouble);
}

let busy = false;
let draw = async () => {};
export const isBusy = () => busy;
/** What draws the page anew after each action. */
export const afterwards = (drawing) => {
  draw = drawing;
};

/** Errors are shown. Resolves with whether it succeeded. */
export async function act(words, what) {
  if (busy) return false;
  busy = true;
  document.body.setAttribute('aria-busy', 'true');
  say(words);
  for (const button of document.querySelectorAll('.turns button')) button.disabled = true;
  try {
    say((await what()) ?? '');
    return true;
  } catch (error) {
    say(error.message, true);
    return false;
  } finally {
    busy = false;
    await draw();
    document.body.removeAttribute('aria-busy');
  }
}
