/// Pages and interface for programs about service providers: the only place of this module with HTTP.
@NullMarked
package org.comity.providers.web;

import org.jspecify.annotations.NullMarked;
