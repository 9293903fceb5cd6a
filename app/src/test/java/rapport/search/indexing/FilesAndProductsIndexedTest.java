package rapport.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.bruno;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.FreshDatabaseTest;
import rapport.directory.Organisations;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.interactions.Attaching;
import rapport.interactions.Attachment;
import rapport.interactions.Attachments;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Interactions;
import rapport.interactions.Known;
import rapport.interactions.Logging;
import rapport.interactions.Side;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.CustomValues;
import rapport.platform.undo.Deletion;
import rapport.platform.undo.Undo;
import rapport.platform.user.Subject;
import rapport.sales.Product;
import rapport.sales.ProductId;
import rapport.sales.ProductSaving;
import rapport.sales.Products;
import rapport.search.Group;
import rapport.search.Hit;
import rapport.search.Search;

@FreshDatabaseTest
class FilesAndProductsIndexedTest {

    @Autowired
    private Indexer indexer;

    @Autowired
    private Search search;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Parties parties;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Interactions interactions;

    @Autowired
    private Products products;

    @Autowired
    private Undo undo;

    private PartyId mill;
    private ProductId rope;

    @BeforeEach
    void settle() {
        mill = Known.firm(organisations, "Old Mill");
        Product product = new Product(
                new ProductId(Ids.next()),
                "Mooring rope",
                "R-12",
                "Deck",
                mill,
                "m",
                BigDecimal.ONE,
                null,
                Currency.getInstance("EUR"),
                true,
                null,
                0);
        rope = ((ProductSaving.Saved) products.create(product, CustomValues.NONE, bruno)).id();
    }

    @Test
    void a_product_is_found_by_name_and_number_with_its_category() {
        indexer.run();

        assertThat(hits("mooring", Group.SALES)).extracting(Hit::href).containsExactly("/products/" + rope);
        assertThat(hits("R-12", Group.SALES)).hasSize(1);
        assertThat(hits("product mooring", Group.SALES).getFirst().subtitle()).isEqualTo("Deck, Old Mill");

        products.delete(rope, 0, bruno);
        indexer.run();
        assertThat(hits("mooring", Group.SALES)).isEmpty();
    }

    @Test
    void a_file_is_found_by_name_beside_its_record_until_it_is_deleted() {
        Attachment plan = attach(new Subject("party", mill.value()), "Quokka plan.pdf");
        attach(new Subject("product", rope.value()), "Quokka sheet.pdf");
        indexer.run();

        assertThat(hits("quokka", Group.FILES))
                .extracting(Hit::title, Hit::subtitle)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Quokka plan.pdf", "Old Mill"),
                        org.assertj.core.groups.Tuple.tuple("Quokka sheet.pdf", "Mooring rope"));

        attachments.delete(plan.id(), bruno);
        indexer.run();
        assertThat(hits("quokka plan", Group.FILES)).isEmpty();
        attachments.restore(plan.id(), bruno);
        indexer.run();
        assertThat(hits("quokka plan", Group.FILES)).hasSize(1);
    }

    @Test
    void with_a_record_its_files_go_out_of_the_index_and_with_it_they_come_back() {
        attach(new Subject("party", mill.value()), "Quokka plan.pdf");
        attach(new Subject("interaction", contact()), "Quokka minutes.pdf");
        indexer.run();
        assertThat(hits("quokka", Group.FILES)).hasSize(2);

        Deletion deletion = parties.delete(mill, 0, bruno);
        indexer.run();
        assertThat(hits("quokka", Group.FILES)).isEmpty();

        undo.undo(java.util.Objects.requireNonNull(((Deletion.Deleted) deletion).undo()), bruno);
        indexer.run();
        assertThat(hits("talked", Group.CONTACTS)).hasSize(1);
        assertThat(hits("quokka", Group.FILES)).hasSize(2);
    }

    private UUID contact() {
        Contact contact = Contact.of(Channel.CALL, Side.THEM, Instant.now().minusSeconds(60), "Talked about the mill");
        return ((Logging.Logged) interactions.log(mill, contact, bruno)).id().value();
    }

    private Attachment attach(Subject subject, String name) {
        return ((Attaching.Attached)
                        attachments.attach(subject, name, new ByteArrayInputStream(new byte[] {'x'}), bruno))
                .attachment();
    }

    private List<Hit> hits(String typed, Group group) {
        return search.find(typed, 5, bruno).hits().getOrDefault(group, List.of());
    }
}
