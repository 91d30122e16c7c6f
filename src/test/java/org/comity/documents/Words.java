package org.comity.documents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.vocabulary.ArticleRef;

/// The phrases of the samples, English beside another language.
enum Words {
    FRENCH(Map.ofEntries(
            Map.entry("For the two authorities alone.", "Pour les deux autorités seulement."),
            Map.entry("Portugal", "Portugal"),
            Map.entry("24/7 point of contact", "Point de contact 24/7"),
            Map.entry(
                    "Request for the expedited preservation of stored computer data",
                    "Demande de conservation rapide de données informatiques stockées"),
            Map.entry(
                    "Convention on Cybercrime (ETS 185), Articles 29 and\u00a035",
                    "Convention sur la cybercriminalité (STE 185), articles 29 et 35"),
            Map.entry("New request", "Nouvelle demande"),
            Map.entry("Date", "Date"),
            Map.entry("Date of the request", "Date de la demande"),
            Map.entry("23 November 2026", "23 novembre 2026"),
            Map.entry("Requested authority", "Autorité requise"),
            Map.entry("Authority", "Autorité"),
            Map.entry("24/7 point of contact of Japan", "Point de contact 24/7 du Japon"),
            Map.entry("State", "État"),
            Map.entry("Japan", "Japon"),
            Map.entry("Requesting authority", "Autorité requérante"),
            Map.entry("Person in charge", "Personne responsable"),
            Map.entry("E-mail", "Courriel"),
            Map.entry("Time zone", "Fuseau horaire"),
            Map.entry("Offence and facts", "Infraction et faits"),
            Map.entry("Offence", "Infraction"),
            Map.entry("Illegal access (Article 2)", "Accès illégal (article 2)"),
            Map.entry("Summary of the facts", "Exposé sommaire des faits"),
            Map.entry("Data to be preserved", "Données à conserver"),
            Map.entry("Category of data", "Catégorie de données"),
            Map.entry("Traffic data", "Données relatives au trafic"),
            Map.entry("Identifiers", "Identifiants"),
            Map.entry("Holder of the data", "Détenteur des données"),
            Map.entry("Name on the account", "Nom figurant sur le compte"),
            Map.entry("Why it is needed", "Nécessité"),
            Map.entry("Necessity", "Nécessité de la conservation"),
            Map.entry("Mutual assistance", "Entraide"),
            Map.entry("A request for mutual assistance will follow.", "Une demande d’entraide suivra."),
            Map.entry(
                    "The requested Party is asked to treat this request as confidential.",
                    "La Partie requise est priée de traiter cette demande de manière confidentielle."),
            Map.entry("Name", "Nom"),
            Map.entry("Function", "Fonction"),
            Map.entry("Duty officer", "Officier de permanence"),
            Map.entry("Signature or stamp", "Signature ou cachet"),
            Map.entry("23 November 2026, 09:25 WET (Lisbon)", "23 novembre 2026, 09:25 WET (Lisbonne)"),
            Map.entry("23 November 2026, 18:25 JST (Tokyo)", "23 novembre 2026, 18:25 JST (Tokyo)"),
            Map.entry(
                    "Demonstration: authorities and people are fictional.",
                    "Démonstration : les autorités et les personnes sont fictives."))),
    SPANISH(Map.ofEntries(
            Map.entry("For the two authorities alone.", "Solo para las dos autoridades."),
            Map.entry("Portugal", "Portugal"),
            Map.entry("24/7 point of contact", "Punto de contacto 24/7"),
            Map.entry(
                    "Request for the expedited preservation of stored computer data",
                    "Solicitud de conservación rápida de datos informáticos almacenados"),
            Map.entry(
                    "Convention on Cybercrime (ETS 185), Articles 29 and\u00a035",
                    "Convenio sobre la Ciberdelincuencia (STE 185), artículos 29 y 35"),
            Map.entry("New request", "Nueva solicitud"),
            Map.entry("Date", "Fecha"),
            Map.entry("Date of the request", "Fecha de la solicitud"),
            Map.entry("23 November 2026", "23 de noviembre de 2026"),
            Map.entry("Requested authority", "Autoridad requerida"),
            Map.entry("Authority", "Autoridad"),
            Map.entry("24/7 point of contact of Japan", "Punto de contacto 24/7 del Japón"),
            Map.entry("State", "Estado"),
            Map.entry("Japan", "Japón"),
            Map.entry("Requesting authority", "Autoridad requirente"),
            Map.entry("Person in charge", "Persona responsable"),
            Map.entry("E-mail", "Correo electrónico"),
            Map.entry("Time zone", "Huso horario"),
            Map.entry("Offence and facts", "Delito y hechos"),
            Map.entry("Offence", "Delito"),
            Map.entry("Illegal access (Article 2)", "Acceso ilícito (artículo 2)"),
            Map.entry("Summary of the facts", "Breve exposición de los hechos"),
            Map.entry("Data to be preserved", "Datos que deben conservarse"),
            Map.entry("Category of data", "Categoría de datos"),
            Map.entry("Traffic data", "Datos sobre el tráfico"),
            Map.entry("Identifiers", "Identificadores"),
            Map.entry("Holder of the data", "Responsable de la custodia de los datos"),
            Map.entry("Name on the account", "Nombre que figura en la cuenta"),
            Map.entry("Why it is needed", "Motivos"),
            Map.entry("Necessity", "Necesidad de la conservación"),
            Map.entry("Mutual assistance", "Asistencia mutua"),
            Map.entry("A request for mutual assistance will follow.", "Seguirá una solicitud de asistencia mutua."),
            Map.entry(
                    "The requested Party is asked to treat this request as confidential.",
                    "Se ruega a la Parte requerida que trate esta solicitud de forma confidencial."),
            Map.entry("Name", "Nombre"),
            Map.entry("Function", "Cargo"),
            Map.entry("Duty officer", "Oficial de guardia"),
            Map.entry("Signature or stamp", "Firma o sello"),
            Map.entry("23 November 2026, 09:25 WET (Lisbon)", "23 de noviembre de 2026, 09:25 WET (Lisboa)"),
            Map.entry("23 November 2026, 18:25 JST (Tokyo)", "23 de noviembre de 2026, 18:25 JST (Tokio)"),
            Map.entry(
                    "Demonstration: authorities and people are fictional.",
                    "Demostración: las autoridades y las personas son ficticias."))),
    ARABIC(Map.ofEntries(
            Map.entry("For the two authorities alone.", "للسلطتين وحدهما."),
            Map.entry("Portugal", "البرتغال"),
            Map.entry("24/7 point of contact", "جهة الاتصال على مدار الساعة 24/7"),
            Map.entry(
                    "Request for the expedited preservation of stored computer data",
                    "طلب الحفظ العاجل لبيانات الكمبيوتر المخزنة"),
            Map.entry(
                    "Convention on Cybercrime (ETS 185), Articles 29 and\u00a035",
                    "الاتفاقية المتعلقة بالجريمة الإلكترونية (ETS 185)، المادتان 29 و35"),
            Map.entry("New request", "طلب جديد"),
            Map.entry("Date", "التاريخ"),
            Map.entry("Date of the request", "تاريخ الطلب"),
            Map.entry("23 November 2026", "23 نوفمبر 2026"),
            Map.entry("Requested authority", "السلطة المطلوب منها"),
            Map.entry("Authority", "السلطة"),
            Map.entry("24/7 point of contact of Japan", "جهة الاتصال اليابانية على مدار الساعة 24/7"),
            Map.entry("State", "الدولة"),
            Map.entry("Japan", "اليابان"),
            Map.entry("Requesting authority", "السلطة الطالبة"),
            Map.entry("Person in charge", "الشخص المسؤول"),
            Map.entry("E-mail", "البريد الإلكتروني"),
            Map.entry("Time zone", "المنطقة الزمنية"),
            Map.entry("Offence and facts", "الجريمة والوقائع"),
            Map.entry("Offence", "الجريمة"),
            Map.entry("Illegal access (Article 2)", "النفاذ غير المشروع (المادة 2)"),
            Map.entry("Summary of the facts", "ملخص الوقائع"),
            Map.entry("Data to be preserved", "البيانات المطلوب حفظها"),
            Map.entry("Category of data", "فئة البيانات"),
            Map.entry("Traffic data", "بيانات حركة المرور"),
            Map.entry("Identifiers", "المعرفات"),
            Map.entry("Holder of the data", "حائز البيانات"),
            Map.entry("Name on the account", "الاسم المسجل في الحساب"),
            Map.entry("Why it is needed", "أسباب الطلب"),
            Map.entry("Necessity", "ضرورة الحفظ"),
            Map.entry("Mutual assistance", "المساعدة المتبادلة"),
            Map.entry("A request for mutual assistance will follow.", "سيتبع هذا الطلب طلب للمساعدة المتبادلة."),
            Map.entry(
                    "The requested Party is asked to treat this request as confidential.",
                    "يرجى من الطرف المطلوب منه معاملة هذا الطلب بسرية."),
            Map.entry("Name", "الاسم"),
            Map.entry("Function", "الوظيفة"),
            Map.entry("Duty officer", "الضابط المناوب"),
            Map.entry("Signature or stamp", "التوقيع أو الختم"),
            Map.entry("23 November 2026, 09:25 WET (Lisbon)", "23 نوفمبر 2026، 09:25 WET (لشبونة)"),
            Map.entry("23 November 2026, 18:25 JST (Tokyo)", "23 نوفمبر 2026، 18:25 JST (طوكيو)"),
            Map.entry(
                    "Demonstration: authorities and people are fictional.",
                    "عرض توضيحي: السلطات والأشخاص من وحي الخيال.")));

    private final Map<String, String> phrases;

    Words(Map<String, String> phrases) {
        this.phrases = phrases;
    }

    Pair pair(String english) {
        return new Pair(english, Objects.requireNonNull(phrases.get(english), english));
    }

    Value phrase(String english) {
        return new Value.Phrase(pair(english));
    }

    Row row(String label, Value value) {
        return Row.of(pair(label), value);
    }

    Row row(String label, String provision, Value value) {
        return Row.of(pair(label), ArticleRef.convention(provision), value);
    }

    Section section(String number, String heading, Row... rows) {
        return new Section(number, pair(heading), List.of(rows));
    }

    /// Every phrase in the second language.
    Iterable<String> others() {
        return phrases.values();
    }
}
