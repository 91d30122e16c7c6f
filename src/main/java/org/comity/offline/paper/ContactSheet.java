package org.comity.offline.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.directory.Audience;
import org.comity.directory.Channel;
import org.comity.directory.Item;
import org.comity.directory.ItemKind;
import org.comity.directory.VisibleChannel.Shown;
import org.comity.documents.Paper;
import org.comity.documents.Printable;
import org.comity.offline.model.Card;
import org.comity.offline.model.PhoneNumber;
import org.comity.offline.model.Watermark;

/// The printed page as its template sees it: what is on it, and how its texts are set.
///
/// @param demonstration whether the node is one, which every page then says
public record ContactSheet(SnapshotWords words, Watermark mark, List<Card> cards, boolean demonstration) {

    private static final String VOWEL_SIGNS = "[\u064B-\u0652\u0670]";

    public ContactSheet {
        cards = List.copyOf(cards);
    }

    /// Those that can be reached: one block each.
    public List<Card> reachable() {
        return cards.stream().filter(Card::reachable).toList();
    }

    /// Those of which only the name is known: one line each, behind the blocks.
    public List<Card> unreachable() {
        return cards.stream().filter(card -> !card.reachable()).toList();
    }

    /// A text of ours.
    public String text(String key, Object... arguments) {
        return ours(words.text(key, arguments));
    }

    /// Arabic print does without vowel signs, which the fonts on paper place poorly; numbers and dates in it keep the
    /// order of their parts.
    public String ours(String text) {
        return words.language().rightToLeft()
                ? Paper.steadied(Printable.orQuestionMarks(text).replaceAll(VOWEL_SIGNS, ""))
                : Printable.orQuestionMarks(text);
    }

    /// A text of others, line by line. It may be in a script that the fonts do not have: a contact is printed anyway.
    public List<String> lines(String foreign) {
        return Paper.lines(Printable.orQuestionMarks(foreign));
    }

    /// The name by which the authority stands in the heading: one that can be printed, in the reader's language if so.
    public Item.Name heading(Card card) {
        var wanted = card.name(words.language().code());
        return printable(wanted)
                ? wanted
                : card.names().stream()
                        .filter(ContactSheet::printable)
                        .findFirst()
                        .orElse(wanted);
    }

    /// The other names that can be printed.
    public List<Item.Name> otherNames(Card card) {
        var heading = heading(card);
        return card.names().stream()
                .filter(name -> !name.equals(heading) && printable(name))
                .toList();
    }

    private static boolean printable(Item.Name name) {
        return Printable.unprintable(name.text()).isEmpty();
    }

    public static String grouped(Channel phone) {
        return PhoneNumber.grouped(phone.value().reveal());
    }

    public static List<Shown> others(Card card) {
        return card.channels().stream()
                .filter(channel -> channel.kind() != ItemKind.PHONE)
                .toList();
    }

    /// For whom a way is, where it is not for everyone, and what is spoken there.
    public String about(Shown shown) {
        var audience = shown.audience() == Audience.PUBLIC
                ? Stream.<String>empty()
                : Stream.of(words.text("directory.audience." + shown.audience()));
        var languages = shown.channel().languages().isEmpty()
                ? Stream.<String>empty()
                : Stream.of(words.languages(shown.channel().languages()));
        return ours(Stream.concat(audience, languages).collect(Collectors.joining(" · ")));
    }

    public String until() {
        return ours(words.text("offline.until", words.moment(mark.validUntil(), mark.zone())));
    }

    public String made() {
        return ours(words.text("offline.made", words.moment(mark.madeAt(), mark.zone())));
    }

    public String direction() {
        return words.language().direction();
    }
}
