/** What the page shows stands in its address, so that a reload, a bookmark and the way back keep it; what came meanwhile stands in its title. */
const TITLE = document.title;

/** The application whose mails are shown (null: all), and the words that are searched for. */
export function readPlace() {
  const said = new URLSearchParams(location.hash.slice(1));
  return { only: said.get('application'), find: said.get('find') ?? '' };
}

export function writePlace({ only, find }) {
  const said = new URLSearchParams();
  if (only !== null) said.set('application', only);
  if (find !== '') said.set('find', find);
  const hash = said.size === 0 ? '' : `#${said}`;
  if (hash !== location.hash) history.pushState(null, '', hash === '' ? location.pathname : hash);
}

/** A link within the page, such as the one to the mails, changes nothing. */
export const listenToPlace = (changed) =>
  addEventListener('popstate', () => {
    if (location.hash === '' || /[#&](?:application|find)=/.test(location.hash)) changed(readPlace());
  });

let unseen = 0;
const writeTitle = () => {
  document.title = unseen === 0 ? TITLE : `(${unseen}) ${TITLE}`;
};
/** Mails that came while nobody looked at the page. */
export function countUnseen(mails) {
  if (!document.hidden) return;
  unseen += mails;
  writeTitle();
}
document.addEventListener('visibilitychange', () => {
  if (document.hidden) return;
  unseen = 0;
  writeTitle();
});
