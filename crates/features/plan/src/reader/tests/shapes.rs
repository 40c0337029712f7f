//! Papers of other organisations, in other shapes.
use super::*;
#[test]
fn a_paper_in_english_with_pillars_and_decimals() {
    eprintln!("{}", sketch("Strategic plan 2030\nOur vision: rivers that children can swim in.\nMission\nWe bring the people of the valley together to care for its water.\n\nOur strategy rests on two pillars:\nPillar 1: Clean water\n1.1 Train the water committees of forty villages\n1.1.1 Hold a yearly school of three days\n1.1.2 Print the handbook\n1.2 Publish the measurements each month\nPillar 2: Shared decisions\n2.1 Win a seat in the river council\nExpected results\n- Forty committees work\n- The measurements are public"));
}
#[test]
fn arabic() {
    eprintln!("{}", sketch("الرسالة\nتعمل الجمعية من أجل ماء نظيف لجميع سكان الوادي.\nحددت الجمعية محورين استراتيجيين:\nالمحور الأول: الماء النظيف\nالهدف 1.1: تكوين لجان الماء\n- تنظيم مدرسة سنوية\n- طبع الدليل\nالهدف 1.2: نشر القياسات\nالمحور الثاني: القرار المشترك\nأ. المشاركة في مجلس الحوض\nب. تنظيم المنتدى\nالأنشطة الأفقية:\n• التواصل\n• التمويل"));
}
#[test]
fn french() {
    eprintln!("{}", sketch("PLAN STRATÉGIQUE\nI. Contexte\nLa vallée manque d’eau. Les puits baissent.\nII. Vision et mission\nUne vallée où l’eau est à tous.\nIII. Axes stratégiques\nAxe 1 : Eau propre\nObjectif général : rendre l’eau potable dans quarante villages\nObjectifs spécifiques :\n- OS1 : former les comités\n- OS2 : mesurer chaque mois\nActivités :\n1) école d’été\n2) guide\nAxe 2 : Décision partagée\nObjectifs spécifiques :\n- siéger au conseil de bassin\nIV. Partenaires\n- les communes\n- l’université"));
}
