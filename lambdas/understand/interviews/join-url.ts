/** Finds where a call is joined. */
import { TEXT } from '../../application/limits.ts';
import { senderOf } from '../senders/known.ts';
import { labelled, plain } from '../text/lines.ts';
import type { Words } from '../text/words.ts';

const URL = /https?:\/\/[^\s<>"'“”）)\]]{4,600}/giu;
const NOT_JOIN =
  /unsubscribe|reschedul|cancel|linkedin\.com|\/maps|maps\.|calendly\.com\/(?!events\/.*(?:google_meet|zoom|teams))|cal\.com\/(?!video)|facebook\.com|twitter\.com|instagram\.com|youtube\.com|glassdoor|\.(?:png|gif|jpe?g|ics|pdf|css|docx?)(?:$|[?#])|\/tel\b|dialin|meetingoptions|\/careers|\/jobs|privacy|terms|preference|support\.|aka\.ms|schemas?\.|w3\.org|\/feedback|\/confirm|\/decline|\/accept|eventedit|action=(?:respond|view)|calendar\.google\.com|zoom\.us\/u\/|zoom\.us\/(?:test|download)|\/prep|\/about|\/blog|manage|github\.com|track(?:ing)?[./]|\/open\?|survey|add-?to-?cal/iu;
const HOST =
  /(?:^|\.)(?:zoom|meet|teams|webex|whereby|jitsi|video|call|conference|conf|bluejeans|gotomeet|hangouts|chime|vc|room|rooms|join|talky|bbb|livestorm|daily|riverside|gather|kmeet|tldv|around|visio)(?:\d*)[.-]|^(?:teams\.live|meet)\./iu;
const PATH =
  /\/(?:j|join|meet|meetup-join|l\/meetup-join|my|wbxmjs|room|rooms|call|video|vc|conference|m)(?:\/|\.php|\?|$)/iu;
const PAD = /coderpad|hackerrank|codesignal|codility|hirevue|karat|coderbyte|codeinterview/iu;

/** The address behind Outlook's Safe Links, Google's redirects and Proofpoint's URL Defense. */
export function unwrapUrl(url: string): string {
  const found =
    /^https?:\/\/[^/]*(?:safelinks\.protection\.outlook\.com\/|google\.[a-z.]+\/url\?|urldefense\.(?:proofpoint\.)?com\/v2\/)/iu.test(
      url,
    );
  if (found) {
    const inner = /[?&](?:url|q|u)=([^&]+)/iu.exec(url)?.[1];
    if (inner !== undefined) {
      try {
        const text = url.includes('urldefense') ? inner.replaceAll('-', '%').replaceAll('_', '/') : inner;
        const decoded = decodeURIComponent(text);
        if (/^https?:\/\//iu.test(decoded)) return decoded;
      } catch {
        return url;
      }
    }
  }
  const v3 = /^https?:\/\/urldefense\.com\/v3\/__(https?:\/\/.+?)__;/iu.exec(url)?.[1];
  return v3 ?? url;
}

const tidy = (url: string): string => unwrapUrl(url.replace(/&amp;/giu, '&')).replace(/[.,;:!?*_>|]+$/u, '');

function score(url: string, before: string, words: Words): number {
  if (NOT_JOIN.test(url)) return 0;
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)(.*)$/iu.exec(url) ?? [];
  if (PAD.test(host)) return 2;
  if (senderOf(host)?.purpose === 'meeting' && path.length > 1) return HOST.test(host) || PATH.test(path) ? 10 : 5;
  const pair = labelled(before);
  const label = words.labels.join.has(pair?.label ?? plain(before).replace(/[:：\s]+$/u, ''));
  const said =
    /\b(?:join|video|meeting|zoom|teams|meet|call|dial|link|beitret|teilnehm|einwähl|rejoind|visio|unir|enlace|entrar|acess|deelne|partecip|collegam|dołącz|anslut|länk)/iu.test(
      before,
    ) || /オンライン|URL|参加|接続/u.test(before);
  if (HOST.test(host) && path.length > 1) return label || said ? 9 : 7;
  if (PATH.test(path)) return label || said ? 6 : 3;
  return label ? 5 : said && path.length > 3 ? 3 : 0;
}

/** The likeliest link in these texts and this HTML; null if none leads to a call. */
export function findJoinUrl(texts: readonly (string | null)[], html: string | null, words: Words): string | null {
  let best: { url: string; score: number } | null = null;
  const consider = (raw: string, before: string) => {
    const url = tidy(raw);
    const worth = score(url, before, words);
    if (worth > (best?.score ?? 2.5)) best = { url, score: worth };
  };
  for (const text of texts) {
    if (text === null) continue;
    let previous = '';
    for (const line of text.split('\n', TEXT.linkLines)) {
      for (const found of line.slice(0, TEXT.linkLine).matchAll(URL)) {
        const before = line.slice(Math.max(0, found.index - 60), found.index);
        consider(found[0], before.trim() === '' || /^[\s<(]*$/u.test(before) ? previous.slice(-80) : before);
      }
      if (line.trim() !== '') previous = line.trim();
    }
  }
  for (const [url, label] of links(html)) consider(url, label);
  return (best as { url: string } | null)?.url ?? null;
}

/** Every link in an HTML text with its link text; 300 at most. */
function links(html: string | null): readonly (readonly [string, string])[] {
  const out: (readonly [string, string])[] = [];
  if (html === null) return out;
  const bounded = html.slice(0, TEXT.linkHtml);
  for (let at = bounded.indexOf('href='); at >= 0 && out.length < 300; at = bounded.indexOf('href=', at + 5)) {
    const quote = bounded.charAt(at + 5);
    if (quote !== '"' && quote !== "'") continue;
    const end = bounded.indexOf(quote, at + 6);
    if (end < 0 || end - at > 2000) continue;
    const url = bounded.slice(at + 6, end).trim();
    if (!/^https?:\/\//iu.test(url)) continue;
    const text = bounded.slice(bounded.indexOf('>', end) + 1, end + 200).split('</a', 1)[0] ?? '';
    out.push([
      url,
      text
        .replace(/<[^>]{0,200}>/gu, ' ')
        .trim()
        .slice(0, 60),
    ]);
  }
  return out;
}
