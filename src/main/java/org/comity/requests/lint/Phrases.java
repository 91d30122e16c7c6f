package org.comity.requests.lint;

import java.util.regex.Pattern;

/// Phrases by which a rule knows what a text speaks of, in English, French, Spanish and Arabic. They find what is
/// usually written and no more: that is why no rule that looks at words blocks anything.
enum Phrases {
    /// A request without limits.
    ALL_DATA(
            "\\b(all|any|every|entire|complete|full|whole) (and (all|any|every) )?((of )?(the|its|his|her|their|other|available"
                    + "|existing|stored|user|account|related|relevant) )*(data|information|records|contents?|account)\\b"
                    + "|\\beverything\\b|\\b(all|any) (the |other )?(communications|calls|messages|e-?mails)\\b",
            "\\b(toutes? (les |ses |leurs |autres? )*(donn[ée]es?|informations?)|tout (le |son )?contenu"
                    + "|l['’]int[ée]gralit[ée] (du|de|des)|l['’]ensemble (du|de|des) (donn[ée]es|informations|compte|contenu)"
                    + "|toutes les (communications|conversations))",
            "\\b(tod[oa]s? (el |la |los |las |sus )?(datos|informaci[óo]n|registros|contenidos?)"
                    + "|la totalidad (de|del)|cualquier(a)? (otr[oa] )?(dato|informaci[óo]n)"
                    + "|todas las (comunicaciones|llamadas))",
            "(جميع|كافة|كل|سائر) (ال)?(بيانات|معلومات|سجلات|محتويات|محتوى|اتصالات|مكالمات)"),
    /// A text that sends the reader elsewhere.
    SAYS_NOTHING(
            "^\\W*(see (above|below|facts|attached|annex)|as above|ditto|idem|n/?a|tbd|to follow|none|unknown|-+|x+|\\.+)\\W*$",
            "^\\W*(voir|cf\\.?) (ci-dessus|ci-dessous|supra|infra|annexe)\\W*$|^\\W*(n[ée]ant|à suivre)\\W*$",
            "^\\W*(v[ée]ase|ver) (arriba|supra|abajo|anexo|m[áa]s arriba)\\W*$|^\\W*(ninguno|lo mismo|no procede)\\W*$",
            "^\\W*((انظر|راجع) (أعلاه|ما سبق|المرفق)|كما سبق|لا يوجد)\\W*$"),
    /// What may be taken for a political offence.
    POLITICAL(
            "\\b(sedition|seditious|treason|rebellion|insurrection|espionage|subversion|subversive|separatis[mt]|dissidents?"
                    + "|anti-government|l[èe]se-majest[ée]|(insult\\w*|defam\\w*) (of )?(the )?(president|king|head of state|government))\\b",
            "\\b(s[ée]dition|trahison|r[ée]bellion|insurrection|espionnage|subversion|s[ée]paratisme"
                    + "|(offense|outrage) (au|envers le) (chef de l['’][ÉE]tat|pr[ée]sident|roi|gouvernement))\\b",
            "\\b(sedici[óo]n|traici[óo]n|rebeli[óo]n|insurrecci[óo]n|espionaje|subversi[óo]n|separatismo"
                    + "|injurias? (al|contra el) (presidente|rey|jefe del estado|gobierno))\\b",
            "خيانة عظمى|الخيانة العظمى|تمرد|عصيان|تجسس|الفتنة|قلب نظام الحكم|إهانة (الرئيس|رئيس الدولة|الملك)"),
    /// Systems of a State itself.
    STATE_SYSTEMS(
            "\\b(ministry of (defen[cs]e|interior|foreign affairs)|armed forces|embassy|consulate|intelligence (service|agency)"
                    + "|military)\\b",
            "\\b(minist[èe]re (de la d[ée]fense|de l['’]int[ée]rieur|des affaires [ée]trang[èe]res)|forces arm[ée]es|ambassade"
                    + "|consulat|service de renseignement)\\b",
            "\\b(ministerio (de defensa|del interior|de asuntos exteriores)|fuerzas armadas|embajada|consulado"
                    + "|servicio de inteligencia)\\b",
            "وزارة (الدفاع|الداخلية|الخارجية)|القوات المسلحة|سفارة|قنصلية|المخابرات|الاستخبارات"),
    /// A period and its length.
    PERIOD(
            "\\b(period|months?|years?|since|from \\d{4}|between|duration)\\b",
            "\\b(p[ée]riode|mois|ann[ée]es?|ans|depuis|dur[ée]e)\\b",
            "\\b(per[íi]odo|mes(es)?|años?|desde|duraci[óo]n)\\b",
            "الفترة|فترة|أشهر|شهر|سنوات|سنة|منذ|المدة"),
    CONTENT_DATA(
            "\\bcontents?\\b|\\bmessages?\\b",
            "\\bcontenus?\\b",
            "\\bcontenidos?\\b|\\bmensajes?\\b",
            "محتوى|المحتوى|رسائل"),
    TRAFFIC_DATA(
            "\\btraffic\\b|\\bconnection\\b|\\blogs?\\b",
            "\\btrafic\\b|\\bconnexions?\\b|\\bjournaux\\b",
            "\\btr[áa]fico\\b|\\bconexi[óo]n\\b|\\bregistros\\b",
            "حركة|الاتصال|السجلات"),
    MOBILE(
            "\\b(mobile|cellular|wireless|gsm|lte|[345]g)\\b",
            "\\b(r[ée]seau mobile|op[ée]rateur mobile)\\b",
            "\\bm[óo]vil(es)?\\b",
            "الجوال|المحمول|خلوي|النقال"),
    /// A risk to a person.
    DANGER(
            "\\b(life|lives|kill\\w*|murder\\w*|suicid\\w*|abduct\\w*|kidnap\\w*|missing|abuse\\w*|bomb\\w*|attack\\w*|weapons?"
                    + "|injur\\w*|hostages?|threat\\w*|danger\\w*|harm\\w*|safety)\\b",
            "\\b(vie|tuer|meurtre|suicide|enl[èe]v\\w*|disparu\\w*|abus\\w*|bombe|attentat|attaque|arme|bless\\w*|otages?|menac\\w*"
                    + "|danger|s[ée]curit[ée])\\b",
            "\\b(vida|matar|asesin\\w*|suicid\\w*|secuestr\\w*|desaparecid\\w*|abus\\w*|bomba|atentado|ataque|armas?|heri\\w*|rehenes"
                    + "|amenaz\\w*|peligro|seguridad)\\b",
            "حياة|الحياة|قتل|انتحار|خطف|اختطاف|مفقود|اعتداء|قنبلة|هجوم|سلاح|إصابة|رهينة|رهائن|تهديد|خطر|سلامة"),
    /// Mail that anybody gets.
    FREE_MAIL(
            "^(gmail|googlemail|outlook|hotmail|live|yahoo|ymail|proton(mail)?|icloud|aol|gmx|mail|yandex|tutanota|zoho|qq|163)"
                    + "\\.[a-z.]{2,6}$");

    private final Pattern pattern;

    Phrases(String... languages) {
        this.pattern = Pattern.compile(
                "(?:" + String.join(")|(?:", languages) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    boolean in(String text) {
        return pattern.matcher(text).find();
    }

    /// The words that were found; empty when there are none.
    String found(String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }
}
