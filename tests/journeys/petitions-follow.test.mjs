// Journeys 5 to 7 of petitions: the count is proven, the petition is filed and followed, and everybody watches it grow;
// in French and in Arabic.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { LAPTOP, PHONE, openHouse, root, textOf, today, words } from './house.mjs';
import { TATA, TEXTS, fillIn, looked, named, opened, sign, signByProgram, somebody } from './petitions.mjs';

const { house, visit } = await openHouse();
const folder = await mkdtemp(path.join(tmpdir(), 'twiza-verifier-'));
after(() => rm(folder, { recursive: true, force: true }));

const JOURNEYS = [{ lang: 'fr', space: 'fmas', slug: 'lycee-de-tata' }, { lang: 'ar', space: 'amsed', slug: 'thanawiya-tata' }];

/** Runs the verifier, a program of its own that has nothing of Twiza; gives its exit code and what it said. */
async function verify(slug, ...options) {
  const log = `${house.address}/petitions/${slug}/log`;
  const key = (await (await fetch(`${log}/key`)).text()).trim();
  const run = promisify(execFile)(process.execPath, [path.join(root, 'tests/verifier/verify.mjs'), log, key, ...options]);
  return run.then(({ stdout }) => ({ code: 0, said: stdout }), ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }));
}

/** What everybody may read of the count. */
const countOf = async (slug) => (await fetch(`${house.address}/petitions/${slug}/count.json?at=${Math.random()}`)).json();

/** What a PDF says, without spaces: after some Arabic letters they are seen where none are. */
const pdfText = (pdf) => bare(execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString());
const bare = (words) => words.normalize('NFKC').replace(/\s/g, '');

for (const { lang, space, slug } of JOURNEYS) {
  const say = (id) => words(lang, id);
  const her = somebody(lang);
  let carried, receipt, salt;

  test(`${lang}: with her receipt, a signer checks on her own device that her entry counts, and that it is hers`, async () => {
    carried = await opened(visit, { space, slug });
    for (let count = 0; count < 4; count += 1) await signByProgram(house.address, slug, somebody(lang), TATA);
    const page = await visit({ lang, size: PHONE });
    await page.goto(`/petitions/${slug}`);
    await fillIn(page, her);
    receipt = await sign(page);
    await page.locator('main details summary').last().click();
    salt = await page.locator('dd code').last().innerText();
    await named(page, 'link', lang, 'petition-signing-receipt-proof').click();
    await page.locator('#log-check', { hasText: say('petition-log-good') }).waitFor();

    const sent = [];
    page.on('request', (request) => sent.push(request.url()));
    const fields = { salt, number: her.number, expires: '', given: her.given, family: her.family };
    for (const [name, value] of Object.entries(fields)) await page.fill(`#log-${name}`, value);
    await page.locator('#log-receipt button').click();
    await page.locator('#log-receipt [role=status]', { hasText: say('petition-log-yours') }).waitFor();
    await looked(page, `petition-check-${lang}-360`);
    await page.fill('#log-family', `${her.family}x`);
    await page.locator('#log-receipt button').click();
    await page.locator('#log-receipt [role=status]', { hasText: say('petition-log-not-yours') }).waitFor();
    assert.deepEqual(sent, [], 'what she types leaves her device for nobody');

    await page.goto(`/petitions/${slug}/log`);
    await looked(page, `petition-log-${lang}-360`);
    await page.fill('[name=leaf]', '0');
    await named(page, 'button', lang, 'petition-log-look').click();
    await page.locator('#log-check', { hasText: say('petition-log-good') }).waitFor();
    await page.goto(`/petitions/${slug}/log/check?leaf=99999`);
    assert.ok((await textOf(page)).includes(say('petition-log-no-such')));
    await page.context().close();
  });

  test(`${lang}: a program that has nothing of Twiza proves count, history and receipt, and is not fooled by another's`, async () => {
    const memory = path.join(folder, `${slug}.checkpoint`);
    const first = await verify(slug, '--remember', memory);
    assert.equal(first.code, 0, first.said);
    assert.match(first.said, /5 signed, 0 withdrawn, 5 stand, in 1 places/);

    const others = [somebody(lang), somebody(lang)];
    const [told] = [await signByProgram(house.address, slug, others[0], TATA), await signByProgram(house.address, slug, others[1], TATA)];
    const withdrawal = await visit({ lang });
    await withdrawal.goto(told.receipt);
    await named(withdrawal, 'button', lang, 'petition-signing-withdraw-button').click();
    await withdrawal.context().close();
    const fields = ['--salt', salt, '--number', her.number, '--given', her.given];
    const again = await verify(slug, '--remember', memory, ...fields, '--family', her.family);
    assert.equal(again.code, 0, again.said);
    assert.match(again.said, /7 signed, 1 withdrawn, 6 stand[^]*begins with the 5|begins with the 5[^]*7 signed, 1 withdrawn, 6 stand/);
    assert.match(again.said, /this receipt is leaf 4, and it counts/);
    assert.equal((await verify(slug, ...fields, '--family', 'Personne')).code, 1, 'a receipt of nobody');

    const withdrawn = ['--salt', told.salt, '--number', others[0].number, '--given', others[0].given, '--family', others[0].family];
    assert.match((await verify(slug, ...withdrawn)).said, /withdrew it/);
  });

  test(`${lang}: the filing pack is made by one click, and only for who is cleared to see names`, async () => {
    const officer = await visit({ lang, as: 'charge', size: PHONE });
    for (const page of ['pack', 'supporters']) assert.equal((await officer.goto(`${carried}/${page}`)).status(), 403, page);
    await officer.context().close();

    const page = await visit({ lang, as: 'secretaire', size: PHONE });
    await page.goto(`${carried}/supporters`);
    assert.ok((await textOf(page)).includes(her.family));
    await looked(page, `petition-supporters-${lang}-360`);
    await page.goto(`${carried}/pack`);
    await looked(page, `petition-pack-${lang}-360`);
    await named(page, 'button', lang, 'petition-follow-pack-make').click();
    const fetch = named(page, 'link', lang, 'petition-follow-pack-fetch');
    await fetch.waitFor();
    await looked(page, `petition-pack-ready-${lang}-360`);
    const [download] = await Promise.all([page.waitForEvent('download'), fetch.click()]);
    const pack = unzipSync(await readFile(await download.path()));
    const names = Object.keys(pack);
    const list = names.find((name) => name.endsWith('.xlsx'));
    const cells = Object.values(unzipSync(pack[list])).map((part) => strFromU8(part)).join('\n');
    for (const words of [her.family, her.number]) assert.ok(cells.includes(words), `${words} stands in ${list}`);
    const papers = names.filter((name) => name.endsWith('.pdf')).map((name) => pdfText(pack[name])).join('\n');
    for (const words of [her.number, bare(TEXTS.title[lang])]) assert.ok(papers.includes(words), `${words} stands in one of ${names.join(', ')}`);
    await page.goto(`/s/${space}/journal`);
    assert.ok(!(await textOf(page)).includes(her.family), 'no name enters the journal');
    await page.context().close();
  });

  test(`${lang}: filed against a receipt, the list is closed, and each deadline of the law counts down`, async () => {
    const page = await visit({ lang, as: 'secretaire', size: PHONE });
    await page.goto(`${carried}/follow`);
    await named(page, 'link', lang, 'petition-follow-filing').click();
    await page.fill('[name=on]', '2099-01-01');
    await page.fill('[name=place]', 'Tata');
    await page.fill('[name=receipt]', '2026/77');
    await named(page, 'button', lang, 'petition-follow-filing-record').click();
    assert.ok((await textOf(page, '#f-on-fault')).includes(say('petition-follow-fault-future')));
    await looked(page, `petition-filing-${lang}-360`);
    await page.fill('[name=on]', today);
    await page.setInputFiles('[name=document]', { name: 'recepisse.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n') });
    await named(page, 'button', lang, 'petition-follow-filing-record').click();
    assert.ok((await textOf(page, 'p.said')).includes(say('petition-follow-filed')));
    assert.ok(await page.locator('#deadlines ~ .grid article').count() >= 2);
    await looked(page, `petition-follow-${lang}-360`);

    const calendar = await (await page.context().request.get(await named(page, 'link', lang, 'petition-follow-calendar').getAttribute('href'))).text();
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT[^]*DTSTART;VALUE=DATE:\d{8}[^]*END:VCALENDAR\r\n$/);
    await page.context().close();

    const signer = await visit({ lang, size: PHONE });
    await signer.goto(receipt);
    assert.ok((await textOf(signer, '.withdrawal')).includes(say('petition-refused-filed')));
    assert.equal(await named(signer, 'button', lang, 'petition-signing-withdraw-button').count(), 0);
    assert.ok((await signer.context().request.post(`${receipt}/withdraw`)).status() >= 400, 'nor by hand');
    assert.equal((await countOf(slug)).standing, 6);
    await signer.goto(`/petitions/${slug}`);
    assert.equal(await signer.locator('.sign-form').count(), 0, 'nobody signs any more');
    await signer.context().close();
  });

  test(`${lang}: a refusal needs its reasons and shows the way of appeal; an answer and a promise follow; everybody reads it`, async () => {
    const page = await visit({ lang, as: 'charge', size: PHONE });
    const step = async (kind, told) => {
      await page.goto(`${carried}/events/new`);
      await page.selectOption('[name=kind]', kind);
      if (told) await page.fill(`[name="words.${lang}"]`, told);
      await named(page, 'button', lang, 'petition-follow-event-save').click();
    };
    await step('refused', '');
    assert.ok((await textOf(page)).includes(say('petition-follow-fault-reasons')));
    await looked(page, `petition-event-${lang}-360`);
    const [reasons, answer, promise] = lang === 'ar' ? ['النقطة خارج صلاحيات المجلس', 'قرر المجلس فتح الثانوية', 'داخلية من 60 سريرا']
      : ['Le point sort des attributions du conseil', 'Le conseil a décidé d’ouvrir le lycée', 'Un internat de 60 lits'];
    await step('refused', reasons);
    assert.ok((await textOf(page)).includes(say('petition-follow-appeal')));
    await step('appealed', '');
    await step('decided', answer);

    await named(page, 'link', lang, 'petition-follow-promise-new').click();
    await page.fill(`[name="words.${lang}"]`, promise);
    await page.fill('[name=by_whom]', 'Conseil communal');
    await page.fill('[name=amount]', '480000');
    await page.fill('[name=plan_line]', 'PAC 2022-2027, axe 3');
    await looked(page, `petition-promise-${lang}-360`);
    await named(page, 'button', lang, 'petition-follow-promise-save').click();
    await named(page, 'link', lang, 'petition-follow-promise-settle').click();
    await page.selectOption('[name=state]', 'kept');
    await named(page, 'button', lang, 'petition-follow-promise-save').click();
    await page.goto(`${carried}/end`);
    await named(page, 'button', lang, 'petition-follow-end').click();
    assert.ok((await textOf(page, 'p.said')).includes(say('petition-follow-ended')));
    await page.setViewportSize(LAPTOP);
    await looked(page, `petition-follow-${lang}-1280`);
    await page.context().close();

    const reader = await visit({ lang, size: PHONE });
    await reader.goto(`/petitions/${slug}`);
    const history = await textOf(reader, 'section.history');
    for (const told of [reasons, answer, promise, 'PAC 2022-2027', say('petition-event-appealed'), say('petition-follow-promise-kept')]) {
      assert.ok(history.includes(told), `${told} stands in\n${history}`);
    }
    assert.ok(!history.includes(her.family));
    await looked(reader, `petition-history-${lang}-360`);
    await reader.context().close();
  });
}

/** How the browser of a person calls itself: visits of programs are not counted. */
const BROWSER = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';

/** Another site: it shows one page, on an origin of its own. Gives its address. */
async function otherSite(html) {
  const server = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

for (const { lang, space, slug: begun } of JOURNEYS) {
  const [say, slug] = [(id) => words(lang, id), `${begun}-2`];
  let carried;

  test(`${lang}: the count stays live while a page is open, and curve, map and ways are drawn`, async () => {
    carried = await opened(visit, { space, slug });
    await signByProgram(house.address, slug, somebody(lang), TATA);
    const page = await visit({ lang, size: PHONE });
    await page.goto(`/petitions/${slug}/growth`);
    assert.equal(await textOf(page, '[data-count-standing]'), '1');
    await signByProgram(house.address, slug, somebody(lang), TATA);
    await page.waitForFunction(() => { // as if she had come back to it from another app
      document.dispatchEvent(new Event('visibilitychange'));
      return document.querySelector('[data-count-standing]').textContent === '2';
    }, undefined, { polling: 300 });
    await page.goto('/petitions/eau-potable-ecoles/growth');
    for (const picture of ['curve', 'map']) assert.equal(await page.getByRole('img', { name: say(`petition-growth-${picture}`) }).count(), 1, picture);
    assert.ok(await page.locator('svg.map path').count() > 70, 'every province has its outline');
    await looked(page, `petition-growth-${lang}-360`);
    await page.setViewportSize(LAPTOP);
    await looked(page, `petition-growth-${lang}-1280`);
    await page.goto('/petitions/eau-potable-ecoles');
    await looked(page, `petition-public-${lang}-1280`);
    await page.goto('/petitions');
    await looked(page, `petitions-${lang}-1280`);
    await page.setViewportSize(PHONE);
    await looked(page, `petitions-${lang}-360`);
    await page.context().close();
  });

  test(`${lang}: the card stands in a frame of another site without script or cookie, and leads to the petition`, async () => {
    const page = await visit({ lang, size: PHONE, agent: BROWSER });
    await page.goto(`/petitions/${slug}/growth`);
    const site = await otherSite(`<!doctype html><title>blog</title>${await page.inputValue(`#card-${lang}`)}`);
    await page.context().clearCookies();
    await page.goto(site);
    const card = page.frameLocator('iframe');
    assert.equal(await card.locator('h1').innerText(), TEXTS.title[lang]);
    assert.equal(await card.locator('script, form').count(), 0);
    assert.equal((await page.context().cookies(house.address)).length, 0);
    const [reading] = await Promise.all([page.context().waitForEvent('page'), card.locator('a.button').click()]);
    await reading.locator('.sign-form').waitFor();
    assert.equal(await textOf(reading, 'h1'), TEXTS.title[lang], 'in the language of the card');

    const framed = await otherSite(`<!doctype html><title>trap</title><iframe src="${house.address}/petitions/${slug}"></iframe>`);
    await page.goto(framed);
    assert.equal(await page.frameLocator('iframe').locator('.sign-form').count(), 0, 'the form itself stands in no frame');
    await page.context().close();

    const officer = await visit({ lang, as: 'charge' });
    await officer.goto(`${carried}/growth`);
    assert.ok((await textOf(officer)).includes(say('petition-growth-source-card')), 'and its readers are counted');
    await officer.context().close();
  });

  test(`${lang}: texts to share carry the address, are copied by one click, and the poster is printed in two sizes`, async () => {
    const page = await visit({ lang, size: PHONE });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/petitions/${slug}/growth`);
    for (const channel of ['whatsapp', 'telegram', 'facebook', 'x', 'email', 'sms']) {
      const href = await named(page, 'link', lang, `petition-growth-source-${channel}`).first().getAttribute('href');
      assert.ok(decodeURIComponent(href).includes(`/petitions/${slug}`), `${channel}: ${href}`);
    }
    await page.locator(`[data-copy=share-${lang}]`).click();
    await page.locator(`[data-copy=share-${lang}]`, { hasText: say('petition-growth-copied') }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), new RegExp(`${TEXTS.title[lang]}[^]*http://\\S+/petitions/${slug}`));
    for (const [format, size] of [['a4', /595\.\d+ x 841/], ['a3', /841\.\d+ x 1190/]]) {
      const poster = await page.context().request.get(`/petitions/${slug}/poster.pdf?lang=${lang}&format=${format}`);
      assert.equal(poster.headers()['content-type'], 'application/pdf');
      const text = pdfText(await poster.body());
      for (const told of [bare(TEXTS.title[lang].split(' ')[0]), `/petitions/${slug}`]) assert.ok(text.includes(told), `${told} stands in\n${text}`);
      assert.match(execFileSync('pdfinfo', ['-'], { input: await poster.body(), stdio: ['pipe', 'pipe', 'ignore'] }).toString(), size);
    }
    await page.context().close();
  });
}
