import { chromium } from 'playwright-core';
import { writeFile } from 'node:fs/promises';
const base='http://127.0.0.1:8214', out='/tmp/twiza/shots-follow/';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
async function ctx(lang,w,as){ const c=await b.newContext({baseURL:base,viewport:{width:w,height:800},locale:lang}); await c.addCookies([{name:'twiza_lang',value:lang,url:base}]); if(as) await c.request.post('/account/sign-in',{form:{login:as,password:'zellige-huit-etoiles',then:'/'}}); const p=await c.newPage(); p.setDefaultTimeout(20000); return p; }
const shot=(p,n)=>p.screenshot({path:out+n+'.png',fullPage:true});
const p=await ctx('fr',1280,'secretaire');
await p.goto('/petitions');
const spaces=['amsed','fmas','essai'];
let space,list=[];
for (const s of spaces){ const r=await p.goto(`/s/${s}/petitions`); if(r.status()==200){ const l=await p.$$eval('main table a',as=>as.map(a=>[a.getAttribute('href'),a.textContent])); console.log(s,JSON.stringify(l)); if(l.length){space=s;list.push(...l);} } else console.log(s,r.status()); }
await shot(p,'list-fr');
const want=process.argv[2]||'';
const step=process.argv[3]||'all';
for (const [href,name] of list){ const r=await p.goto(href+'/follow'); console.log(href,name,r.status()); }
await b.close();
