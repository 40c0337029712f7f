// What changed: an officer opens the report, narrows it, takes it along for a donor and the assembly in both scripts; who
// administers reads the journal anew and finds the same figures; a member sees nothing of it. In French and in Arabic.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, openHouse, textOf, words } from './house.mjs';
import { looked, named } from './petitions.mjs';

const { visit } = await openHouse();
const DOMAINS = 7;
/** The page once the journal was read: until then it comes again by itself. */
async function report(page, query = '') {
  await page.goto(`/s/amsed/change${query}`);
  await page.locator('select[name=from]').waitFor();
}
const spaced = (text) => text.replace(/\s+/g, ' ');
const sentences = async (page) => (await page.locator('section.card p').allTextContents()).map(spaced);

for (const lang of ['fr', 'ar']) {
  test(`${lang}: an officer reads what changed and takes it along`, async () => {
    const say = (id) => words(lang, id);
    const officer = await visit({ lang, as: 'charge', size: LAPTOP });
    await report(officer);
    const whole = await sentences(officer);
    assert.ok(whole.length >= 5, whole.join('\n'));
    assert.equal(whole.at(-1), spaced(say('change-said-limit')), 'the figures claim no cause');
    assert.equal(await officer.locator('svg.radar polygon.stroke').count(), 2);
    const domains = officer.getByRole('table', { name: say('change-by-domain') });
    assert.equal(await domains.locator('tbody tr').count(), DOMAINS);
    assert.equal(await domains.locator('svg.pair').count(), DOMAINS);
    assert.equal(await officer.locator('svg.map').count(), 1);
    for (const by of ['change-by-region', 'change-by-year', 'change-by-cohort', 'change-by-milieu', 'change-by-path']) {
      assert.ok(await officer.getByRole('table', { name: say(by) }).locator('tbody tr').count() > 0, by);
    }
    const told = await textOf(officer);
    assert.ok(!/AMSED \d{3}/.test(told), 'no association is named');
    await looked(officer, `change-${lang}-1280`);

    // The year before alone: other figures, and the papers are those of what is shown.
    const years = await officer.locator('select[name=from] option').allTextContents();
    await officer.selectOption('[name=from]', years[1]);
    await officer.selectOption('[name=to]', years[1]);
    await named(officer, 'button', lang, 'change-ask').click();
    await officer.waitForURL(/from=/);
    assert.notDeepEqual(await sentences(officer), whole);
    const papers = await officer.locator('a[href*="report.pdf"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.equal(papers.length, 6);
    for (const paper of papers.filter((path) => path.includes(`lang=${lang}`))) {
      assert.match(paper, new RegExp(`from=${years[1]}&to=${years[1]}`));
      const pdf = await officer.request.get(paper);
      assert.equal(pdf.status(), 200);
      assert.equal((await pdf.body()).subarray(0, 4).toString(), '%PDF');
    }
    const csv = await officer.request.get(await officer.locator('a[href*="report.csv"]').getAttribute('href'));
    assert.ok((await csv.text()).split('\n').length > DOMAINS);
    const xlsx = await officer.request.get(await officer.locator('a[href*="report.xlsx"]').getAttribute('href'));
    assert.equal((await xlsx.body()).subarray(0, 2).toString(), 'PK');
  });

  test(`${lang}: on a phone without scripts; read anew it tells the same; a member sees nothing`, async () => {
    // The judge of accessibility is a script itself.
    const seen = await visit({ lang, as: 'charge', size: PHONE });
    await report(seen);
    await looked(seen, `change-${lang}-360`);
    const phone = await visit({ lang, as: 'admin', size: PHONE, scripts: false });
    await report(phone);
    const before = await sentences(phone);
    await named(phone, 'button', lang, 'change-read-anew').click();
    await phone.locator('select[name=from]').waitFor();
    assert.ok((await textOf(phone)).includes(words(lang, 'change-read-anew-done')));
    assert.deepEqual(await sentences(phone), before);
    const member = await visit({ lang, as: 'membre', size: PHONE });
    const answer = await member.goto('/s/amsed/change');
    assert.ok(answer.status() >= 400, `${answer.status()}`);
  });
}
