/// The auditor's pages.
@NullMarked
package org.comity.auditing.web;

import org.jspecify.annotations.NullMarked;
