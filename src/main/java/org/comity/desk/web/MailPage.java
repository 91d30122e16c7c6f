package org.comity.desk.web;

/// Whether a mail address is the reader's; nothing of the ticket but its number.
public record MailPage(String code, String reference, boolean confirmed) {}
