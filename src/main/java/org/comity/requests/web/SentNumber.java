package org.comity.requests.web;

/// Reads which page of a list was asked for. What is no number asks for the first page.
final class SentNumber {

    private SentNumber() {}

    static long of(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }
}
