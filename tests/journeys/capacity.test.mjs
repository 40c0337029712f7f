// An association looks at itself: opened by a facilitator, answered alone on telephones (one of them without scripts), counted,
// agreed on by the group, closed, planned and printed; in French and in Arabic.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, openHouse, textOf, words } from './house.mjs';
import { looked, named } from './petitions.mjs';

const { visit } = await openHouse();
/** What bears a message's words, perhaps among others. */
const about = (page, role, lang, id) => page.getByRole(role, { name: words(lang, id) });
const DOMAINS = 7;
const STATEMENTS = 30;

/** Goes through all domains and hands in; `pick` says which of the five answers somebody chooses for a statement. */
async function answer(page, link, lang, pick, look) {
  await page.goto(link);
  if (look) await looked(page, `capacity-welcome-${lang}-360`);
  await named(page, 'button', lang, 'capacity-begin').click();
  await named(page, 'link', lang, 'capacity-start').click();
  for (let domain = 0; domain < DOMAINS; domain += 1) {
    const statements = page.locator('fieldset.statement');
    for (let at = 0; at < await statements.count(); at += 1) {
      await statements.nth(at).locator('input[type=radio]').nth(pick(domain, at)).check();
    }
    if (look && domain === 0) await looked(page, `capacity-answers-${lang}-360`);
    await named(page, 'button', lang, 'capacity-save-next').click();
  }
  if (look) await looked(page, `capacity-ready-${lang}-360`);
  await named(page, 'button', lang, 'capacity-deliver').click();
  assert.ok((await textOf(page)).includes(words(lang, 'capacity-delivered-next')));
}

for (const [lang, association] of [['fr', 'Association générée AMSED 141'], ['ar', 'جمعية مولَّدة AMSED 142']]) {
  test(`${lang}: a round, from the opening to the printed plan`, async () => {
    const say = (id) => words(lang, id);
    const desk = await visit({ lang, as: 'animatrice', size: LAPTOP });
    await desk.goto('/s/amsed/capacity');
    await looked(desk, `capacity-home-${lang}-1280`);
    await named(desk, 'link', lang, 'capacity-open').click();
    await named(desk, 'button', lang, 'capacity-open').click();
    assert.equal(await desk.locator('.faults').count(), 1, 'an association is needed');
    await desk.fill('[name=find]', association.slice(-3)); // the number tells generated names apart
    await desk.locator('button[name=search]').click();
    await desk.locator('label.tick', { hasText: association }).locator('input').check();
    await looked(desk, `capacity-open-${lang}-1280`);
    await desk.locator('main form > p.actions button').click();

    // Three people, without addresses: their links are handed over.
    const person = (number) => (lang === 'fr' ? `Participante générée ${number}` : `مشاركة مولدة ${number}`);
    await desk.fill('[name=name]', person(1));
    await named(desk, 'button', lang, 'capacity-invite-button').click();
    await desk.locator('summary', { hasText: say('capacity-invite-many') }).click();
    await desk.fill('[name=lines]', `${person(2)}; pas une adresse\n${person(3)}`);
    await named(desk, 'button', lang, 'capacity-invite-many').click();
    assert.equal(await desk.locator('code.link').count(), 1, 'a list with a mistake invites nobody');
    await looked(desk, `capacity-list-${lang}-1280`);
    await desk.fill('[name=lines]', `${person(2)}\n${person(3)}`);
    await named(desk, 'button', lang, 'capacity-invite-many').click();
    const links = await desk.locator('code.link').allTextContents();
    assert.equal(new Set(links).size, 3);
    await looked(desk, `capacity-people-${lang}-1280`);
    const assessment = new URL(desk.url()).pathname.replace(/\/people$/, '');

    // The first answers with scripts, the second without; a forwarded link shows a stranger nothing.
    const first = await visit({ lang, size: PHONE });
    await answer(first, links[0], lang, () => 1, true);
    const second = await visit({ lang, size: PHONE, scripts: false });
    await answer(second, links[1], lang, (domain) => (domain === 3 ? 3 : 1), false);
    const stranger = await visit({ lang, size: PHONE });
    await stranger.goto(links[0]);
    assert.ok((await textOf(stranger)).includes(say('web-entrance-elsewhere')));
    assert.equal(await stranger.locator('input[type=radio]').count(), 0);
    await stranger.fill('[name=pin]', '١');
    await named(stranger, 'button', lang, 'web-entrance-open').click();
    assert.ok((await textOf(stranger)).includes(say('web-entrance-wrong')));
    await looked(stranger, `capacity-elsewhere-${lang}-360`);

    // With two the answers are not counted; the facilitator sees how many, never what.
    await desk.goto(assessment);
    assert.equal(await named(desk, 'button', lang, 'capacity-count').count(), 0);
    const third = await visit({ lang, size: PHONE, scripts: false });
    await answer(third, links[2], lang, (domain) => (domain === 3 ? 0 : 2), false);
    await desk.goto(assessment);
    await looked(desk, `capacity-answering-${lang}-1280`);
    await named(desk, 'button', lang, 'capacity-count').click();
    assert.ok((await textOf(desk)).includes(say('capacity-counted')));
    assert.equal(await named(desk, 'button', lang, 'capacity-close').count(), 0, 'the group has not agreed');

    // A facilitator remarks; she finds no field for a level.
    await desk.locator('ul.statements h3 a').first().click();
    assert.equal(await desk.locator('input[type=radio]').count(), 0);
    await desk.fill('[name=words]', lang === 'fr' ? 'Voir le cahier de caisse.' : 'ينظر في دفتر الصندوق.');
    await named(desk, 'button', lang, 'web-save').click();

    // The group agrees: the first proposes, the others agree without scripts.
    await first.goto(links[0]);
    await looked(first, `capacity-consensus-${lang}-360`);
    const paths = await first.locator('ul.statements h3 a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.equal(paths.length, STATEMENTS);
    for (const [index, path] of paths.entries()) {
      await first.goto(path);
      if (index === 0) {
        assert.match(await textOf(first), lang === 'fr' ? /Voir le cahier de caisse/ : /ينظر في دفتر الصندوق/);
        await first.locator('input[type=radio]').nth(1).check();
        await first.fill('[name=words]', 'court');
        await named(first, 'button', lang, 'capacity-propose-button').click();
        await first.waitForSelector('.faults');
        await looked(first, `capacity-propose-${lang}-360`);
      }
      await first.locator('input[type=radio]').nth(1).check();
      await first.fill('[name=words]', lang === 'fr' ? 'Le registre est tenu, sans être relu.' : 'السجل ممسوك دون أن يراجع.');
      await named(first, 'button', lang, 'capacity-propose-button').click();
    }
    for (const [page, link] of [[second, links[1]], [third, links[2]]]) {
      await page.goto(link);
      await named(page, 'button', lang, 'capacity-agree-all').click();
    }
    await desk.goto(assessment);
    await named(desk, 'button', lang, 'capacity-close').click();
    await looked(desk, `capacity-closed-${lang}-1280`);

    // The association chooses what comes first, on a telephone without scripts, and prints it.
    await second.goto(links[1]);
    await about(second, 'link', lang, 'capacity-plan').first().click();
    await second.locator('ul.statements h3 a').first().click();
    await second.fill('[name=what]', lang === 'fr' ? 'Relire le registre chaque mois' : 'مراجعة السجل كل شهر');
    await second.fill('[name=who]', lang === 'fr' ? 'La trésorière' : 'أمينة المال');
    await second.fill('[name=due]', '2001-01-01');
    await named(second, 'button', lang, 'capacity-priority-add').click();
    assert.ok((await textOf(second)).includes(say('capacity-fault-past')));
    await second.fill('[name=due]', '2099-03-01');
    await named(second, 'button', lang, 'capacity-priority-add').click();
    await first.goto(links[0]);
    await looked(first, `capacity-result-${lang}-360`);
    await about(first, 'link', lang, 'capacity-plan').first().click();
    await looked(first, `capacity-plan-${lang}-360`);
    await named(first, 'button', lang, 'capacity-plan-adopt').click();
    assert.ok((await textOf(first)).includes(say('capacity-plan-adopted')));
    const pdf = await first.request.get(`${new URL(links[0]).pathname}/report.pdf`);
    assert.equal((await pdf.body()).subarray(0, 4).toString(), '%PDF');
    assert.match(pdf.headers()['cache-control'], /no-store/);
  });

  test(`${lang}: others see counts and averages over many, and nothing else`, async () => {
    const member = await visit({ lang, as: 'membre', size: PHONE });
    await member.goto('/s/amsed/capacity');
    const told = await textOf(member);
    assert.ok(!told.includes('AMSED 00'), 'no association is named');
    assert.equal(await member.locator('svg.radar').count(), 1);
    await looked(member, `capacity-member-${lang}-360`);
  });

  test(`${lang}: two rounds stand beside each other`, async () => {
    const desk = await visit({ lang, as: 'animatrice', size: LAPTOP });
    await desk.goto('/s/amsed/capacity');
    await desk.locator('table tbody tr', { hasText: 'AMSED 001' }).first().locator('a').click();
    assert.equal(await desk.locator('svg.radar polygon.stroke').count(), 2);
    await looked(desk, `capacity-two-rounds-${lang}-1280`);
  });

  test(`${lang}: an organisation makes an instrument its own`, async () => {
    const officer = await visit({ lang, as: 'charge', size: LAPTOP });
    await officer.goto('/s/amsed/capacity/instruments');
    await looked(officer, `capacity-instruments-${lang}-1280`);
    await about(officer, 'button', lang, 'capacity-copy').first().click();
    await looked(officer, `capacity-instrument-${lang}-1280`);
    await officer.locator('main ul.links a').first().click();
    await officer.fill(`[name="words.${lang}"]`, lang === 'fr' ? 'Notre façon de le dire' : 'طريقتنا في قوله');
    await looked(officer, `capacity-statement-${lang}-1280`);
    await named(officer, 'button', lang, 'web-save').click();
    await named(officer, 'button', lang, 'capacity-publish').click();
    assert.ok((await textOf(officer)).includes(words(lang, 'capacity-published')));
    await named(officer, 'button', lang, 'capacity-publish').click();
    assert.ok((await textOf(officer)).includes(words(lang, 'capacity-refused-unchanged')));
  });

  test(`${lang}: a member of the association takes part by her account`, async () => {
    const member = await visit({ lang, as: 'membre', size: PHONE, scripts: false });
    await member.goto('/s/fmas/capacity');
    await member.locator('a[href*="/capacity/received/"]').first().click();
    const join = named(member, 'button', lang, 'capacity-join');
    await (await join.count() ? join : named(member, 'link', lang, 'capacity-go-on')).click();
    assert.match(member.url(), /\/assessments\/\w+$/);
    await member.locator('a[href*="/answers/"]').first().click();
    await member.locator('input[type=radio]').first().check();
    await named(member, 'button', lang, 'capacity-save-stop').click();
    assert.ok((await textOf(member)).includes(words(lang, 'capacity-saved')));
  });
}

for (const lang of ['fr', 'ar']) {
  test(`${lang}: a coach plans a visit, writes what was found, and notes what was promised`, async () => {
    const coach = await visit({ lang, as: 'animatrice', size: PHONE, scripts: false });
    await coach.goto('/s/amsed/capacity/visits/new');
    await coach.fill('[name=find]', '051');
    await coach.locator('button[name=search][value=association]').click();
    await coach.locator('input[name=association]').first().check();
    await coach.fill('[name=planned_on]', '2026-01-05');
    await coach.fill('[name=aims]', lang === 'fr' ? 'Classer les pièces' : 'ترتيب الوثائق');
    await coach.selectOption('[name=kind]', 'exchange');
    await named(coach, 'button', lang, 'capacity-visit-plan').click();
    assert.ok((await textOf(coach)).includes(words(lang, 'capacity-refused-no-peer')), 'an exchange is between two');
    await coach.selectOption('[name=kind]', 'coaching');
    await named(coach, 'button', lang, 'capacity-visit-plan').click();
    const address = coach.url();
    await coach.fill('[name=findings]', lang === 'fr' ? 'Un classeur par année' : 'ملف لكل سنة');
    await coach.fill('[name=next_on]', '2026-01-01');
    await named(coach, 'button', lang, 'capacity-visit-write').click();
    assert.ok((await textOf(coach)).includes(words(lang, 'capacity-fault-next')));
    await coach.fill('[name=next_on]', '2099-01-01');
    await named(coach, 'button', lang, 'capacity-visit-write').click();
    await coach.fill('[name=what]', lang === 'fr' ? 'Numéroter les pièces' : 'ترقيم الوثائق');
    await coach.fill('[name=who]', lang === 'fr' ? 'Le trésorier' : 'أمين المال');
    await named(coach, 'button', lang, 'capacity-commit').click();
    await about(coach, 'button', lang, 'capacity-keep').click();
    assert.ok((await textOf(coach)).includes(words(lang, 'capacity-kept-on')));
    const large = await visit({ lang, as: 'animatrice', size: LAPTOP });
    await large.goto(address);
    await looked(large, `capacity-visit-${lang}-1280`);
    await large.goto('/s/amsed/capacity/visits');
    await looked(large, `capacity-visits-${lang}-1280`);
    const phone = await visit({ lang, as: 'animatrice', size: PHONE });
    await phone.goto('/s/amsed/capacity/visits/new');
    await looked(phone, `capacity-visit-plan-${lang}-360`);
    const other = await visit({ lang, as: 'charge', size: LAPTOP });
    assert.equal((await other.goto(address)).status(), 404, 'nobody else reads it');
  });
}
