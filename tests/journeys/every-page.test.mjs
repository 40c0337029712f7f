// Every page that links lead to, as every role, in French and in Arabic: it answers, it can be read by everybody, it
// fits a telephone, and nothing on it is broken, untranslated or mute.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, isMessage, openHouse, picture } from './house.mjs';
import { fillIn, sign, somebody } from './petitions.mjs';

const { house, visit } = await openHouse();
/** More kinds of pages than there are: whoever meets it has lost some. */
const MOST_SHAPES = 600;
/** Lists whose choices are links: one of all their combinations stands for all. */
const NARROWED = ['/search', '/latest', '/articles', '/press-review', '/bulletins', '/events', '/events.ics', '/radio', '/feed.atom', '/feed.rss', '/feed.json'];
const STRANGER = undefined;
const ROLES = [STRANGER, 'membre', 'charge', 'secretaire', 'admin'];
const nameOf = (role) => role ?? 'a stranger';

/** Pages that no link leads to: they come of an act. */
const comeUpon = [];
/** One address for each kind of page, by role. */
const pagesOf = new Map();

/** What an address is an instance of: ids, codes and searches left out, but not the choices that show another form. */
function shapeOf(address) {
  const { pathname, searchParams } = new URL(address, house.address);
  const steps = pathname.split('/').map((step) => (/^[0-9a-z]{26}$/.test(step) ? '{id}' : /^\d[\d.]*$/.test(step) ? '{code}' : step));
  if (steps[1] === 's') steps[2] = '{space}';
  const choice = ([name, value]) => `?${name}=${pathname.endsWith('/new') && ['kind', 'subject'].includes(name) ? value : '…'}`;
  searchParams.delete('lang');
  if (NARROWED.includes(pathname) || steps[1] === 'datasets') return `${pathname}${searchParams.size > 0 ? '?…' : ''}`;
  // Files stand beside many pages of one kind.
  if (/\.(?:bib|csv|geojson|ics|json|mp3|pdf|png|ris|rss|srt|ttl|txt|vtt|xlsx)$/.test(pathname)) return pathname.replace(/^.*\//, '…/').replace(/^…\/.*\./, `/${steps[1]}/….`);
  const asked = [...searchParams].filter(([name]) => !['lang', 'after', 'q', 'then'].includes(name));
  return steps.join('/') + asked.map(choice).sort().join('');
}

/** Follows the links from the home page to one address of each shape; every one of them has to answer. */
async function crawl(request) {
  const pages = new Map();
  const seen = new Set(['/']);
  const queue = ['/'];
  const refused = [];
  for (const address of queue) { // it grows while it is walked
    const answer = await request.get(address);
    if (answer.status() >= 400) refused.push(`${answer.status()} ${address}`);
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue;
    pages.set(shapeOf(address), address);
    for (const [, href] of (await answer.text()).matchAll(/<a [^>]*?href="(\/[^"]*)"/g)) {
      const to = href.replaceAll('&amp;', '&').replace(/#.*/, '');
      if (seen.has(shapeOf(to)) || seen.size >= MOST_SHAPES) continue;
      seen.add(shapeOf(to));
      queue.push(to);
    }
  }
  return { pages, refused, isWhole: seen.size < MOST_SHAPES };
}

/** What must never be read on a page: the ids of messages, places that were not filled, letters that were lost. */
async function unspoken(page) {
  const read = await page.evaluate(() => {
    const attributes = ['title', 'aria-label', 'placeholder', 'alt'];
    const spoken = attributes.flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)));
    return [document.title, document.body.innerText, ...spoken].join('\n');
  });
  const ids = (read.match(/(?<![\w/-])[a-z]\w*(?:-\w+)+/g) ?? []).filter(isMessage);
  return [...ids, ...(read.match(/\{ ?\$\w+|\ufffd|\[sealed\]/g) ?? [])];
}

/** Collects what the browser complains of while a page is open. */
function listen(page) {
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('response', (answer) => { if (answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`); });
  return complaints;
}

/** Everything that has to hold for a page; gives what does not. */
async function faultsOf(page, linked, lang, complaints) {
  const address = linked.replace(/([?&]lang=)\w+/, `$1${lang}`); // a link may name the language of the page that it stood on
  const faults = [];
  const check = (promise) => promise.catch((error) => faults.push(error.message));
  complaints.length = 0;
  await page.setViewportSize(PHONE);
  await page.goto(address);
  await check(assertFits(page));
  if (lang === 'fr') await page.setViewportSize(LAPTOP); // what a telephone hides is judged in one of the languages
  await check(assertAccessible(page));
  const frame = await page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return `${document.querySelectorAll('h1').length} heading, ${lang}, ${dir}`;
  });
  if (frame !== `1 heading, ${lang}, ${lang === 'ar' ? 'rtl' : 'ltr'}`) faults.push(`${address}: ${frame}`);
  faults.push(...(await unspoken(page)).map((word) => `${address}: “${word}” is no word`));
  faults.push(...complaints.map((complaint) => `${address}: ${complaint}`));
  return faults;
}

test('a paper in reading and a list in preview are there to be looked at', async () => {
  const page = await visit({ as: 'admin' });
  await page.goto('/s/fmas/plan/documents/new');
  await page.fill('[name=text]', await readFile(new URL('fixtures/strategie.txt', import.meta.url), 'utf8'));
  await page.click('main form button');
  const draft = new URL(page.url()).pathname;
  await page.locator('.draft-menu summary').first().click();
  const carrying = await page.locator('.draft-menu a').first().getAttribute('href');
  comeUpon.push(draft, `${draft}/confirmation`, carrying);
  await page.goto('/s/fmas/bodies');
  await page.locator('article.card h3 a').first().click();
  await page.goto(`${page.url()}/import`);
  await page.setInputFiles('[name=file]', { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('Nom complet;Sexe\r\nZineb Essai;F\r\n') });
  await page.click('main form[enctype] button');
  await page.waitForURL(/\/import\/\w+$/);
  comeUpon.push(new URL(page.url()).pathname);
});

test('a receipt, a letter under way and an entry of the log are there to be looked at', async () => {
  const page = await visit({ size: PHONE });
  await page.goto('/petitions/eau-potable-ecoles');
  await fillIn(page, somebody('fr'));
  comeUpon.push('/search?q=eau', '/search?q=xqzwvkj', '/search?q=***');
  comeUpon.push(await sign(page), '/petitions/eau-potable-ecoles/waiting', '/petitions/eau-potable-ecoles/log/check?leaf=3');
});

for (const role of ROLES) {
  test(`every page that ${nameOf(role)} can reach answers`, async () => {
    const { request } = (await visit({ as: role })).context();
    const { pages, refused, isWhole } = await crawl(request);
    assert.deepEqual(refused, []);
    assert.ok(isWhole, 'no kind of pages is left out');
    assert.ok(pages.size > 10, `${pages.size} kinds of pages`);
    pagesOf.set(role, pages);
  });
}

for (const lang of ['fr', 'ar']) {
  const judged = new Set();
  for (const role of [STRANGER, 'admin', 'secretaire', 'charge', 'membre']) {
    test(`${lang}: every page of ${nameOf(role)} is accessible, fits a telephone, and speaks the language`, async () => {
      const page = await visit({ lang, as: role });
      const complaints = listen(page);
      const faults = [];
      // What a stranger sees is judged once more as the administrator sees it, in Arabic, where pages break first; what
      // others see only where it is new.
      const isNew = ([shape]) => !judged.has(shape) || (lang === 'ar' && role === 'admin' && pagesOf.get(STRANGER).has(shape));
      for (const [shape, address] of [...pagesOf.get(role)].filter(isNew)) {
        judged.add(shape);
        faults.push(...await faultsOf(page, address, lang, complaints));
      }
      if (role === 'admin') for (const address of comeUpon) faults.push(...await faultsOf(page, address, lang, complaints));
      assert.equal(faults.length, 0, `${faults.length} faults\n${faults.join('\n\n')}`);
    });
  }
}

test('in the dark the main pages are as readable, and the pictures of them are kept', async () => {
  const MAIN = { home: '/', article: '/articles/le-car-scolaire-ne-passe-plus-les-parents-ont-compte-les-pas', radio: '/radio', agenda: '/events', newsletter: '/newsletter', archives: '/archives', space: '/s/fmas', plan: '/s/amsed/plan', activities: '/s/amsed/activities', bodies: '/s/fmas/bodies', places: '/places', petition: '/petitions/eau-potable-ecoles', search: '/search?q=eau' };
  for (const [name, address] of Object.entries(MAIN)) {
    for (const lang of ['fr', 'ar']) {
      const page = await visit({ lang });
      await page.goto(address);
      await picture(page, `${name}-${lang}-1280`);
      await page.setViewportSize(PHONE);
      await picture(page, `${name}-${lang}-360`);
      await page.context().close();
    }
    const page = await visit({ dark: true });
    await page.goto(address);
    await assertAccessible(page);
    if (['home', 'bodies', 'petition'].includes(name)) await picture(page, `${name}-dark-1280`);
    await page.context().close();
  }
});
