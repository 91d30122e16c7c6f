package org.comity.media.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.library.ArticleSpan;
import org.comity.media.Item;
import org.comity.media.MediaId;
import org.comity.media.MediaKind;
import org.comity.media.Particulars;
import org.comity.media.Thumbnail;
import org.comity.media.Variant;
import org.comity.media.model.Collection;
import org.comity.media.usecase.PublishingItem;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Sha256;
import org.comity.vocabulary.Standing;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// The form of an item: what it is, and what there is of it in every language.
final class ItemForm {

    private static final int LANGUAGES = 3;
    private static final int MOST_LANGUAGES = 60;
    private static final int LINE = 300;
    private static final int SPEAKERS = 2_000;
    private static final int ADDRESS = 1_000;
    private static final String EVENT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final TypedForm form;
    private final Collection collection;
    private final Optional<Item> before;
    private final VariantForm variants;
    private final int languages;

    /// @param before the item as it stands; empty for a new one
    ItemForm(
            Map<String, String> typed,
            View view,
            Collection collection,
            Optional<Item> before,
            VariantForm.Known known) {
        this.form = new TypedForm(typed, view);
        this.collection = collection;
        this.before = before;
        this.variants = new VariantForm(form, typed, known);
        this.languages = languages(typed, before);
    }

    /// How many languages there is room for: those there are and one more, and all that were typed.
    static int languages(Map<String, String> typed, Optional<Item> before) {
        var present = before.map(item -> item.variants().size()).orElse(0) + 1;
        var sent = 0;
        while (sent < MOST_LANGUAGES && typed.containsKey("language-" + sent)) {
            sent++;
        }
        return Math.max(LANGUAGES, Math.max(present, sent));
    }

    /// What the form shows at first.
    static Map<String, String> of(Item item) {
        var typed = new HashMap<String, String>();
        var particulars = item.particulars();
        typed.put("id", item.id().slug());
        typed.put("seen", PublishingItem.seen(Optional.of(item)));
        typed.put("kind", item.kind().written());
        typed.put("series", particulars.series());
        typed.put("episode", number(particulars.episode()));
        typed.put("date", particulars.date());
        typed.put("minutes", number(particulars.minutes()));
        typed.put(
                "provisions",
                String.join(
                        "; ",
                        particulars.concerns().stream()
                                .map(ArticleSpan::written)
                                .toList()));
        typed.put("speakers", String.join("\n", particulars.speakers()));
        typed.put("audience", particulars.audience());
        typed.put("licence", particulars.licence());
        typed.put("event", particulars.event());
        typed.put("source", item.source().text());
        typed.put("picture", item.picture().map(picture -> picture.file().hex()).orElse(""));
        typed.put("described", item.picture().map(Thumbnail::described).orElse(""));
        for (var row = 0; row < item.variants().size(); row++) {
            VariantForm.show(typed, row, item.variants().get(row));
        }
        return typed;
    }

    private static String number(int known) {
        return known == 0 ? "" : Integer.toString(known);
    }

    List<FieldError> errors() {
        return form.errors();
    }

    /// The item as it was typed; empty when something is to be mended.
    Optional<Item> item() {
        var kind = MediaKind.ofWritten(form.raw("kind"));
        if (kind.isEmpty()) {
            form.wrong("kind", "web.form.error.choice");
        }
        var read = new ArrayList<Variant>();
        for (var row = 0; row < languages; row++) {
            variants.variant(row).ifPresent(read::add);
        }
        if (read.isEmpty() || read.stream().map(Variant::language).distinct().count() < read.size()) {
            form.wrong("language-0", "media.desk.error.languages");
        } else if (read.stream().allMatch(variant -> variant.title().isEmpty())) {
            form.wrong("title-0", "web.form.error.required");
        }
        var particulars = particulars();
        var picture = picture();
        var source = form.line("source", ADDRESS);
        if (!form.errors().isEmpty() || particulars.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                before.map(Item::id).orElseGet(() -> free(read, particulars.get())),
                kind.orElseThrow(),
                particulars.get().minutes() > 0
                        ? particulars.get()
                        : particulars.get().lasting(variants.minutes(read)),
                picture,
                read,
                source(source),
                Instant.EPOCH,
                false));
    }

    /// Two items never share a name.
    private MediaId free(List<Variant> read, Particulars particulars) {
        var title = read.stream()
                .map(Variant::title)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElseThrow();
        var wanted = MediaId.of(title, particulars.date());
        var id = wanted;
        for (var next = 2; collection.find(id).isPresent(); next++) {
            id = new MediaId(wanted.slug()
                            .substring(0, Math.min(wanted.slug().length(), 74))
                            .replaceFirst("-$", "") + "-" + next);
        }
        return id;
    }

    /// Who changes something else says nothing about how sure the source is.
    private FactSource source(String typed) {
        return before.map(Item::source)
                .filter(known -> known.text().equals(typed))
                .orElseGet(() -> new FactSource(typed, Optional.empty(), Standing.SOURCED, ""));
    }

    private Optional<Particulars> particulars() {
        var concerns = concerns();
        var series = form.optionalLine("series", LINE);
        var audience = form.optionalLine("audience", LINE);
        var licence = form.optionalLine("licence", LINE);
        var date = form.optionalLine("date", 10);
        var episode = number("episode");
        var minutes = number("minutes");
        var speakers = form.raw("speakers").isEmpty()
                ? Stream.<String>of()
                : form.text("speakers", SPEAKERS).lines().map(String::strip).filter(line -> !line.isEmpty());
        var event = form.raw("event").replaceFirst(".*/", "");
        if (!event.matches("|" + EVENT)) {
            form.wrong("event", "media.desk.error.event");
        }
        try {
            return Optional.of(new Particulars(
                    series, episode, date, minutes, concerns, speakers.toList(), audience, licence, event));
        } catch (IllegalArgumentException wrong) {
            form.wrong("date", "media.desk.error.date");
            return Optional.empty();
        }
    }

    private int number(String field) {
        var typed = form.raw(field);
        if (!typed.matches("\\d{0,4}")) {
            form.wrong(field, "media.desk.error.number");
            return 0;
        }
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    private List<ArticleSpan> concerns() {
        var spans = new ArrayList<ArticleSpan>();
        for (var part : form.optionalLine("provisions", LINE).split("[;,]")) {
            var written = part.strip();
            if (!written.isEmpty()) {
                try {
                    spans.add(ArticleSpan.parse(written.matches("\\d.*") ? "ETS185 " + written : written));
                } catch (IllegalArgumentException noProvision) {
                    form.wrong("provisions", "media.desk.error.provisions");
                }
            }
        }
        return spans;
    }

    private Optional<Thumbnail> picture() {
        var file = form.raw("picture");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var described = form.line("described", LINE);
        if (!variants.knowsPicture(file)) {
            form.wrong("picture", "web.form.error.choice");
            return Optional.empty();
        }
        return described.isEmpty() ? Optional.empty() : Optional.of(new Thumbnail(Sha256.ofHex(file), described));
    }
}
