package org.comity.children.web;

import java.util.List;
import java.util.Optional;
import org.comity.children.model.Answer;
import org.comity.children.model.ChildLaw;
import org.comity.children.model.Criteria;
import org.comity.children.model.Criterion;
import org.comity.children.model.Criterion.Group;
import org.comity.children.model.Reservation;
import org.comity.children.usecase.CurrentAnswers;
import org.comity.profiles.Row;

/// The checklist of one State: what facts say by themselves, and what was answered.
///
/// @param code two small letters, as in addresses
public record ChecklistPage(ChildLaw law, String name, String code, Criteria criteria, CurrentAnswers.OfState answers) {

    public List<Group> groups() {
        return List.of(Group.values());
    }

    /// An answer that says something; empty as long as nobody assessed the line.
    public Optional<Answer.Published> answer(Criterion criterion) {
        return answers.to(criterion.id()).filter(published -> published.answer().said() != Answer.Said.NOT_ASSESSED);
    }

    public Optional<Reservation> reservation(Criterion criterion) {
        return criterion.reservable().flatMap(law.article9()::reservation);
    }

    /// Provisions that the profile of the State names for exactly this line, not for the article as a whole.
    public List<Row> named(Criterion criterion) {
        return law.provisions().stream()
                .filter(row -> row.provision().articles().contains(criterion.provision()))
                .toList();
    }

    /// What the profile names for Article 9 as a whole.
    public List<Row> ofArticle9() {
        return law.named(ChildLaw.ARTICLE_9);
    }
}
