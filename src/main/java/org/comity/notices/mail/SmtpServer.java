package org.comity.notices.mail;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.comity.notices.SmtpSettings;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The mail server of the settings, by SMTP. What it answers is logged without addresses.
public final class SmtpServer implements MailServer {

    private static final Logger log = LoggerFactory.getLogger(SmtpServer.class);
    private static final String PATIENCE_MILLIS = "10000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    /// @param ourName by which the node greets the server
    /// @throws KeyRefused when the file with the password is missing or open to others
    public SmtpServer(SmtpSettings settings, String ourName) {
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setProtocol("smtp");
        if (settings.username() != null && settings.passwordFile() != null) {
            sender.setUsername(settings.username());
            sender.setPassword(password(settings.passwordFile()));
        }
        sender.setJavaMailProperties(properties(settings, ourName));
    }

    private static Properties properties(SmtpSettings settings, String ourName) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.localhost", ourName);
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }

    private static String password(Path file) {
        var content = new KeyFile(file).read();
        if (content.isEmpty()) {
            throw new KeyRefused("The file " + file + " with the mail server's password is missing.");
        }
        return new String(content.get(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
    }

    @Override
    public Answer take(MimeMessage letter) {
        try {
            sender.send(letter);
            return Answer.ACCEPTED;
        } catch (MailAuthenticationException refused) {
            log.warn("The mail server refuses our name or password");
            return Answer.UNREACHABLE;
        } catch (MailSendException failed) {
            return answer(failed);
        } catch (MailException failed) {
            log.warn("A letter could not be handed over: {}", failed.getClass().getSimpleName());
            return Answer.NOT_NOW;
        }
    }

    private static Answer answer(MailSendException failed) {
        // What fails before any letter was offered comes with a cause of its own.
        if (failed.getCause() != null) {
            log.warn("The mail server cannot be reached; letters wait");
            return Answer.UNREACHABLE;
        }
        var cause = failed.getFailedMessages().values().stream().findFirst().orElse(null);
        var noMailbox = cause instanceof SendFailedException sending
                && sending.getInvalidAddresses() != null
                && sending.getInvalidAddresses().length > 0;
        log.warn("The mail server did not take a letter{}", noMailbox ? ": no such mailbox" : "; it waits");
        return noMailbox ? Answer.NO_SUCH_MAILBOX : Answer.NOT_NOW;
    }
}
