package org.comity.identity.web;

import java.util.List;
import org.comity.identity.Authority;
import org.comity.treaties.StateNames;

/// The authorities enrolled on this node.
public record AuthoritiesPage(List<Authority> authorities, StateNames names) {}
