/// Pages and interface for programs about States and adherence: the only place of this module with HTTP.
@NullMarked
package org.comity.treaties.web;

import org.jspecify.annotations.NullMarked;
