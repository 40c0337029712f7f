// What the journeys of petitions share: people who sign, forms that are filled in, work that is proven, letters that arrive.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import assert from 'node:assert/strict';
import { assertAccessible, assertFits, picture, today, words } from './house.mjs';

/** A day, so many years after today, as the three fields of a card. */
export const inYears = (years) => [today.slice(8), today.slice(5, 7), String(Number(today.slice(0, 4)) + years)];

/** Makes up somebody whom no other call made up. All names and numbers are generated. */
export function somebody(lang, place = lang === 'ar' ? 'طاطا' : 'Tata') {
  somebody.count = (somebody.count ?? 0) + 1;
  const [given, family, address] = lang === 'ar' ? ['فاطمة', 'تجريبية', 'حي المسيرة'] : ['Fatima', 'Généréé', 'Quartier Al Massira'];
  const birth = place;
  return { given, family, birth, number: `JT${700_000 + somebody.count}`, expires: inYears(4), address, place, mark: `${given} ${family}` };
}

/** Fills in what the form of a petition asks for, as far as it asks for it. */
export async function fillIn(page, person, { scripts = true } = {}) {
  const form = page.locator('.sign-form');
  const [day, month, year] = person.expires;
  const fields = { given: person.given, family: person.family, number: person.number, 'expires_on.day': day, 'expires_on.month': month,
    'expires_on.year': year, birth_place: person.birth, address: person.address, contact: person.contact, mark: person.mark };
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    if (value !== undefined && await field.count()) await field.fill(value);
  }
  if (await form.locator('[name=place]').count()) await liveIn(page, person.place, scripts);
  if (!person.refuses) await form.locator('[name=consent]').check();
}

/** Types the commune and, where scripts offer some, chooses the first of that name. */
async function liveIn(page, place, scripts) {
  await page.fill('[name=place]', '');
  await page.locator('[name=place]').pressSequentially(place);
  if (scripts) await page.locator('.offered label', { hasText: place }).first().click();
}

/** Signs: the button is tapped, and the receipt comes. Gives the path of the receipt. */
export async function sign(page) {
  await page.locator('.sign-form .sign-button').click();
  return receiptOf(page);
}

/** Waits for the receipt; gives its path. */
export async function receiptOf(page) {
  await page.waitForURL(({ pathname }) => /\/receipts\/\w+$/.test(pathname));
  return new URL(page.url()).pathname;
}

/** The nonce that a program finds for its signature. */
export function worked({ challenge, bits }, number) {
  for (let nonce = 0; ; nonce += 1) {
    const hash = createHash('sha256').update(`${challenge}\n${number.toLowerCase()}\n${nonce}`).digest();
    if (Math.clz32(hash.readUInt32BE(0)) >= bits) return String(nonce);
  }
}

/** Signs as a program does: `POST …/signatures` with one JSON object. Gives what it was told. */
export async function signByProgram(address, slug, person, commune) {
  const told = await (await fetch(`${address}/petitions/${slug}/challenge.json`)).json();
  const [day, month, year] = person.expires;
  const { given, family, number, mark } = person;
  const fields = { given, family, number, address: person.address, 'expires_on.day': day, 'expires_on.month': month, 'expires_on.year': year,
    commune, place: person.place, mark, consent: true, challenge: told.challenge, nonce: worked(told, number) };
  const answer = await fetch(`${address}/petitions/${slug}/signatures`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields),
  });
  const body = await answer.json();
  assert.equal(answer.status, 201, JSON.stringify(body));
  return body;
}

/** The letter to somebody in the folder of letters, as soon as it is there. */
export async function letterTo(house, contact) {
  const outbox = path.join(house.data, 'outbox');
  for (let turn = 0; turn < 1_200; turn += 1) {
    for (const name of await readdir(outbox).catch(() => [])) {
      if (name.startsWith('.')) continue;
      const letter = decoded(await readFile(path.join(outbox, name), 'utf8'));
      if (letter.includes(contact)) return letter;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`no letter to ${contact} came`);
}

/** A letter in plain words, whatever its transfer encoding. */
function decoded(letter) {
  const cut = letter.indexOf('\r\n\r\n');
  const [head, body] = [letter.slice(0, cut), letter.slice(cut)];
  const bytes = (text) => text.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (all) => Buffer.from(all.replaceAll('=', ''), 'hex').toString());
  if (/transfer-encoding: base64/i.test(head)) return `${head}\n\n${Buffer.from(body, 'base64')}`;
  return `${head}\n\n${/quoted-printable/i.test(head) ? bytes(body) : body}`;
}

/** Looks at a page as everybody does, and keeps a picture. */
export async function looked(page, name) {
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, name);
}

/** What the petition says, told twice. */
export const TEXTS = {
  title: { fr: 'Un lycée pour les filles de la vallée', ar: 'ثانوية لفتيات الوادي' },
  demand: { fr: 'Nous demandons l’ouverture d’un lycée avec internat.\nÀ la rentrée prochaine.', ar: 'نطالب بفتح ثانوية بداخلية.\nعند الدخول المدرسي المقبل.' },
  reasons: { fr: 'Le lycée le plus proche est à 80 km.', ar: 'توجد أقرب ثانوية على بعد 80 كيلومترا.' },
  aims: { fr: 'Que chaque fille puisse passer le baccalauréat.', ar: 'أن تتمكن كل فتاة من اجتياز البكالوريا.' },
};

/** The five of a committee: the mandatary and the deputy first. */
export const COMMITTEE = [
  ['mandatary', 'Khadija', 'Essai'], ['deputy', 'Brahim', 'Épreuve'], ['member', 'Malika', 'Tentative'], ['member', 'Idriss', 'Exemple'],
  ['member', 'Naïma', 'Modèle'],
];

/** The words of a button or link, for a role. */
export const named = (page, role, lang, id) => page.getByRole(role, { name: words(lang, id), exact: true });

/** Begins a petition to a commune and opens it, by the forms of its pages, as the secretary. Gives the address of those who carry it. */
export async function opened(visit, { space, slug }) {
  const page = await visit({ as: 'secretaire' });
  const post = async (path, form) => {
    const answer = await page.context().request.post(path, { form, maxRedirects: 0 });
    assert.equal(answer.status(), 303, `${path}: ${await answer.text()}`);
    return answer.headers().location;
  };
  const text = (name) => ({ [`${name}.fr`]: TEXTS[name].fr, [`${name}.ar`]: TEXTS[name].ar });
  const carried = await post(`/s/${space}/petitions/new/commune-petition`,
    { ...text('title'), slug, authority: 'council-president', territory: TATA, confirmation: 'offered' });
  await post(`${carried}/texts`, { ...text('title'), ...text('demand'), ...text('reasons'), ...text('aims') });
  const [part, given, family] = COMMITTEE[0];
  await post(`${carried}/committee/new`, { part, given, family, number: 'JT 505', expires: '2033-06-30', address: 'Tata', phone: '0612345678' });
  await page.goto(`${carried}/checklist`);
  for (const good of await page.locator('input[value=good]').all()) await good.check();
  await page.locator('main form[method=post] button').last().click();
  await post(`${carried}/opening`, {});
  await page.context().close();
  return carried;
}

/** The commune of Tata, in the province of Tata. */
export const TATA = '09.551.01.07';
