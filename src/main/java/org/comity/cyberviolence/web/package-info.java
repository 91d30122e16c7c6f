/// The pages of the resource, its desk, its files and its interface for programs.
@NullMarked
package org.comity.cyberviolence.web;

import org.jspecify.annotations.NullMarked;
