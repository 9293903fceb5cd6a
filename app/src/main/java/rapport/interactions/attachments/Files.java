package rapport.interactions.attachments;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.interactions.Attachable;
import rapport.interactions.Attachments;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;

/** Reads the files of a record the way they are shown. */
@Component
class Files {

    private final Attachments attachments;
    private final Moments moments;

    Files(Attachments attachments, Moments moments) {
        this.attachments = attachments;
        this.moments = moments;
    }

    Optional<FilesPart> find(Subject subject, CurrentUser who) {
        return attachments.isAttachable(subject, who)
                ? Optional.of(part(subject, attachments.kindOf(subject, who).href(subject.id(), who), who))
                : Optional.empty();
    }

    FilesPage page(Subject subject, List<String> problems, CurrentUser who) {
        Attachable kind = attachments.kindOf(subject, who);
        return new FilesPage(
                part(subject, "/files/of/" + subject.kind() + "/" + subject.id(), who),
                kind.name(subject.id(), who),
                kind.href(subject.id(), who),
                problems);
    }

    private FilesPart part(Subject subject, String back, CurrentUser who) {
        return new FilesPart(
                subject,
                attachments.of(subject, who),
                who.may(Permission.EDIT) ? attachments.deletedOf(subject, who) : List.of(),
                back,
                who.may(Permission.EDIT),
                attachments.megabytes(),
                moments.now());
    }
}
