package org.comity.children.web;

import java.util.List;
import org.comity.children.model.Criteria;
import org.comity.children.model.Criterion.Group;
import org.comity.children.web.HomePage.StateChoice;

/// What the benchmarks ask, and which States answered.
public record BenchmarksPage(Criteria criteria, List<Answered> answered, List<StateChoice> states) {

    /// A State that answered something.
    ///
    /// @param code two small letters, as in addresses
    /// @param lines how many lines it answered, whatever it said
    public record Answered(String code, String name, long lines) {}

    /// A standard beside the two Conventions, as the page of the Council of Europe names it.
    ///
    /// @param key last part of the message that names it
    /// @param number as it is cited
    public record Standard(String key, String number) {}

    public List<Standard> standards() {
        return List.of(
                new Standard("005", "ETS 5"),
                new Standard("035", "ETS 35"),
                new Standard("126", "ETS 126"),
                new Standard("160", "ETS 160"),
                new Standard("197", "CETS 197"),
                new Standard("202", "CETS 202"),
                new Standard("rec-2006-12", "Rec(2006)12"),
                new Standard("decl-2008", "Decl-20.02.2008"),
                new Standard("rec-2009-5", "CM/Rec(2009)5"));
    }

    public List<Group> groups() {
        return List.of(Group.values());
    }
}
