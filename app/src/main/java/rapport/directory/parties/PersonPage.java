package rapport.directory.parties;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.Link;
import rapport.directory.Person;
import rapport.platform.web.Page;

/**
 * The page of a person. It shows no score: scores are about relationships.
 *
 * @param jobs where they work and worked, current ones first
 * @param relationship the path of their own relationship with us; null when they only stand for organisations
 */
public record PersonPage(
        Person person,
        List<Link> jobs,
        @Nullable String relationship,
        List<Content> main,
        List<Content> rail,
        List<Content> foot,
        boolean mayEdit,
        LocalDate today)
        implements Page {

    @Override
    public String title() {
        return person.name();
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public List<Link> currentJobs() {
        return jobs.stream().filter(job -> job.isCurrent(today)).toList();
    }
}
