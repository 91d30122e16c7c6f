package org.comity.identity.web;

import java.util.SortedSet;
import org.comity.identity.Role;

/// Who calls, and what their calls must carry.
///
/// @param csrf changing calls must send this header with this value
public record SessionJson(Person officer, Place authority, Csrf csrf) {

    public record Person(String id, String name, SortedSet<Role> roles) {}

    public record Place(String id, String name, String country, String zone) {}

    public record Csrf(String header, String token) {}
}
