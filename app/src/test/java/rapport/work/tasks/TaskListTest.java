package rapport.work.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.RapportTest;
import rapport.access.SignedInUser;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.work.Due;
import rapport.work.Priority;
import rapport.work.Task;
import rapport.work.TaskId;
import rapport.work.TaskSaving;
import rapport.work.Tasks;

/** Tasks as a list like those of all other kinds. */
@RapportTest
class TaskListTest {

    private static final Pattern NAME = Pattern.compile("<td class=\"c-name\">\\s*<a[^>]*>([^<]*)</a>");

    @Autowired
    MockMvcTester http;

    @Autowired
    Tasks tasks;

    @Autowired
    Organisations organisations;

    @Autowired
    Moments moments;

    @BeforeEach
    void someTasks() {
        LocalDate today = moments.today();
        PartyId mill = Known.firm(organisations, "Old Mill");
        add("Later", today.plusDays(9), bruno, mill);
        add("Overdue", today.minusDays(2), bruno, null);
        add("Hers", today.plusDays(1), amina, mill);
        TaskId done = add("Done", today.minusDays(1), bruno, null);
        tasks.tick(done, true, bruno);
        add("Some day", null, bruno, null);
    }

    @Test
    void all_stand_by_day_and_those_without_one_last() {
        assertThat(names("/tasks/list")).containsExactly("Overdue", "Done", "Hers", "Later", "Some day");
    }

    @Test
    void a_filter_means_what_it_says() {
        assertThat(names("/tasks/list?filter=state==open;owner==me")).containsExactly("Overdue", "Later", "Some day");
        assertThat(names("/tasks/list?filter=state==overdue")).containsExactly("Overdue");
        assertThat(names("/tasks/list?filter=state==done")).containsExactly("Done");
        assertThat(names("/tasks/list?filter=party_name==*mill*")).containsExactly("Hers", "Later");
        assertThat(names("/tasks/list?filter=party.name==*mill*;due_at=le=1d")).containsExactly("Hers");
        assertThat(names("/tasks/list?q=day")).containsExactly("Some day");
    }

    private TaskId add(String title, LocalDate day, SignedInUser owner, PartyId party) {
        Due due = day == null ? null : Due.by(day, null, owner.zone());
        Task task = new Task(
                new TaskId(Ids.next()), title, null, owner.id(), due, null, Priority.NORMAL, party, null, null, 0);
        return ((TaskSaving.Saved) tasks.create(task, owner)).id();
    }

    private List<String> names(String address) {
        var answer = http.get().uri(URI.create(address)).with(as(bruno)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        List<String> names = new ArrayList<>();
        NAME.matcher(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }
}
