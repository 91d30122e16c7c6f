package org.comity.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a JTE template for what a person would see that comes from no message file.
///
/// Expressions, control structures and calls of other templates are left out; content given to a call counts.
public final class Template {

    private static final String BRAND = "Comity";
    private static final Pattern HEAD = Pattern.compile("(?m)^@(import|param)\\b.*$");
    private static final Pattern REMARK = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->");
    private static final Pattern READ_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|placeholder|aria-label|aria-description)=\"([^\"]*)\"");

    /// What a machine reads is the same in every language: an address, a command to type, a file's ending.
    private static final Pattern FOR_MACHINES = Pattern.compile("(/|\\./|\\.)[a-z].*");

    private static final Pattern TAG = Pattern.compile("(?s)<[^<>]*>");
    private static final Pattern CONTROL = Pattern.compile("@(else|endif|endfor|endraw|raw)\\b");

    private final String source;
    private final StringBuilder markup = new StringBuilder();
    private int at;

    /// @param source the template's text
    public Template(String source) {
        this.source = REMARK.matcher(HEAD.matcher(source).replaceAll("")).replaceAll("");
    }

    /// Every piece of text with a letter in it, save the brand and what only machines read.
    public List<String> literalTexts() {
        readMarkup();
        var html = CONTROL.matcher(markup).replaceAll("\n");
        var texts = new ArrayList<String>();
        var attributes = READ_ATTRIBUTE.matcher(html);
        while (attributes.find()) {
            addIfText(attributes.group(1), texts);
        }
        TAG.matcher(html).replaceAll("\n").replaceAll("&[a-z]+;", "").lines().forEach(line -> addIfText(line, texts));
        return texts;
    }

    private static void addIfText(String text, List<String> texts) {
        if (!FOR_MACHINES.matcher(text.strip()).matches()
                && text.replace(BRAND, "").codePoints().anyMatch(Character::isLetter)) {
            texts.add(text.strip());
        }
    }

    private void readMarkup() {
        while (at < source.length() && source.charAt(at) != '`') {
            if (source.startsWith("${", at) || source.startsWith("!{", at) || source.startsWith("$unsafe{", at)) {
                at = source.indexOf('{', at) + 1;
                readCode('}');
            } else if (beginsWithArguments()) {
                at = source.indexOf('(', at) + 1;
                readCode(')');
            } else {
                markup.append(source.charAt(at++));
            }
        }
        at++;
    }

    private boolean beginsWithArguments() {
        return source.startsWith("@if(", at)
                || source.startsWith("@elseif(", at)
                || source.startsWith("@for(", at)
                || source.startsWith("@template.", at);
    }

    /// Skips Java up to its closing bracket; content in backticks is markup again.
    private void readCode(char closing) {
        var depth = 1;
        while (at < source.length() && depth > 0) {
            var here = source.charAt(at++);
            if (here == '"') {
                skipString();
            } else if (here == '@' && source.startsWith("`", at)) {
                at++;
                markup.append('\n');
                readMarkup();
            } else if (here == '(' || here == '{') {
                depth++;
            } else if (here == ')' || here == '}') {
                depth--;
            }
        }
        if (source.charAt(at - 1) != closing) {
            throw new IllegalArgumentException("Brackets do not match before: " + source.substring(at));
        }
    }

    private void skipString() {
        while (source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
