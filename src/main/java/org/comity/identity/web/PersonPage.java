package org.comity.identity.web;

import java.util.List;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.identity.model.Ward;
import org.comity.identity.usecase.LookingAfterPeople;
import org.comity.web.FieldError;

/// One person of the reader's authority.
public record PersonPage(Ward ward, Person reader, List<FieldError> errors) {

    public boolean oneself() {
        return ward.person().id().equals(reader.id());
    }

    public List<Role> given() {
        return LookingAfterPeople.GIVEN;
    }
}
