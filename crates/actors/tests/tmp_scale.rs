extern crate twiza_actors as actors;
use actors::directory::*; use kernel::*; use store::*;
#[test]
fn scale() {
    store::testing::each_engine("scale", &[actors::MIGRATIONS], |db| async move {
        let firsts = ["Mohamed","Fatima","Ahmed","Khadija","Youssef","Salma","Karim","Nadia","Hassan","Amina","Omar","Zineb","Said","Latifa","Rachid","Naima","Hamid","Samira","Mustapha","Aicha"];
        let lasts = ["Alami","Bennani","Tazi","Idrissi","Amrani","Berrada","Chraibi","Fassi","Lahlou","Mansouri","Naciri","Ouazzani","Rami","Sabri","Tahiri","Ziani","Benali","El Khattabi","Haddad","Jabri","Kabbaj","Mernissi","Slaoui","Cherkaoui","Bouzidi"];
        for batch in 0..10 {
            let t = std::time::Instant::now();
            db.write(Stream::COMMON, Who::system("t"), move |tx| {
                for i in 0..1000usize { let n = batch*1000+i;
                    let name = format!("{} {} {}", firsts[n % 20], firsts[(n/20)%20], lasts[(n*7) % 25]);
                    create_in(tx, NewActor::person(Text::of(Lang::Fr, name)).with(|f| f.birth = Some(Birth::Year(1950 + (n % 53) as i16))))?;
                } Ok(()) }).await.unwrap();
            eprintln!("{:?} batch {batch}: {:?} per create; twins {}", db.engine(), t.elapsed()/1000, actors::duplicates::count(&db).await.unwrap());
        }
        let t = std::time::Instant::now();
        for _ in 0..100 { list(&db, &Filter{kind:Some(ActorKind::Person),..Default::default()}, None).await.unwrap(); }
        eprintln!("list {:?}", t.elapsed()/100);
        let t = std::time::Instant::now();
        for _ in 0..20 { search(&db, None, "mo al", 10).await.unwrap(); }
        eprintln!("search {:?}", t.elapsed()/20);
        let t = std::time::Instant::now();
        let p = actors::duplicates::proposed(&db, 50).await.unwrap();
        eprintln!("proposed {:?} {}", t.elapsed(), p.len());
    });
}
