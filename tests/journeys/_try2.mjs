import { chromium } from 'playwright-core';
import { writeFile } from 'node:fs/promises';
const base='http://127.0.0.1:8214', out='/tmp/twiza/shots-follow/';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
async function ctx(lang,w,as){ const c=await b.newContext({baseURL:base,viewport:{width:w,height:800},locale:lang}); await c.addCookies([{name:'twiza_lang',value:lang,url:base}]); if(as) await c.request.post('/account/sign-in',{form:{login:as,password:'zellige-huit-etoiles',then:'/'}}); const p=await c.newPage(); p.setDefaultTimeout(60000); return p; }
const shot=(p,n)=>p.screenshot({path:out+n+'.png',fullPage:true});
const eau='/s/fmas/petitions/06h01m1t1sze50vdekf8wkk22r', bus='/s/amsed/petitions/06h01m1t1stwnf1w5fb27cfdfr';
const p=await ctx('fr',1280,'secretaire');
await p.goto(bus+'/follow'); await shot(p,'bus-follow-fr');
const ics=await p.request.get(bus+'/deadlines.ics'); await writeFile(out+'d.ics',await ics.body()); console.log('ics',ics.status());
await p.goto(eau+'/supporters'); await shot(p,'eau-supporters-fr'); console.log(await p.title());
await p.goto(eau+'/pack'); await shot(p,'eau-pack-fr');
const t=Date.now(); await p.click('main form button'); await p.waitForURL(/\/pack\//,{timeout:200000}); console.log('pack ms',Date.now()-t); await shot(p,'eau-ready-fr');
const z=await p.request.get(p.url()+'/zip'); await writeFile(out+'eau.zip',await z.body()); console.log('zip',z.status(),z.headers()['content-type'],(await z.body()).length);
// file it
await p.goto(eau+'/filing'); await shot(p,'eau-filing-fr');
await p.fill('input[name=place]','Services du Chef du gouvernement, bureau d’ordre'); await p.fill('input[name=receipt]','1207/2026');
await p.setInputFiles('input[name=document]',{name:'recu.pdf',mimeType:'application/pdf',buffer:Buffer.from('%PDF-1.4\n%%EOF\n')});
await p.click('main form button'); await p.waitForURL(/follow/); await shot(p,'eau-follow-filed-fr');
await p.goto(eau+'/events/new'); await shot(p,'eau-event-fr'); await p.selectOption('select[name=kind]','refused'); await p.click('main form button'); await shot(p,'eau-event-fault-fr'); console.log(p.url());
const f=await p.$$eval('textarea',a=>a.map(x=>x.name)); console.log(f);
await p.fill('textarea[name="words.fr"]','La demande relève d’une loi de finances.'); await p.click('main form button'); await p.waitForURL(/follow$/); 
const a=await ctx('ar',360,'secretaire'); await a.goto(eau+'/follow'); await shot(a,'eau-follow-ar-360');
const d=await ctx('ar',1280,'secretaire'); await d.goto(eau+'/follow'); await shot(d,'eau-follow-ar'); await d.goto('/s/fmas/petitions'); await shot(d,'list-ar');
const pub=await ctx('ar',360); await pub.goto('/petitions/transport-scolaire'); await shot(pub,'bus-public-ar-360');
await a.goto(bus+'/promises/new'); await shot(a,'promise-ar-360');
await p.goto(eau+'/end'); await shot(p,'eau-end-fr'); await p.click('main form button'); await p.waitForURL(/follow$/); await p.goto(eau+'/erasure'); await shot(p,'eau-erasure-fr'); await p.check('input[name=sure]'); await p.click('main form button'); await p.waitForURL(/follow$/); await shot(p,'eau-erased-fr');
await b.close();
