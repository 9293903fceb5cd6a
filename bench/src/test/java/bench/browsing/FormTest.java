package bench.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bench.browsing.Form.Field;
import bench.installation.Failed;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final String PAGE = """
            <form method="get" action="/people"><input name="q"></form>
            <form class="r" method="post" action="/people" data-x="a > b">
              <input type="hidden" name="_csrf" value="t&amp;1">
              <label><input type="radio" name="channel" value="call" checked>Call</label>
              <label><input type="radio" name="channel" value="email">E-mail</label>
              <input type="checkbox" name="theirs" value="true">
              <textarea id="x" name="text" rows="1">As &lt;typed&gt;</textarea>
              <select name="role"><option value="">none</option><option value="customer" selected>Customer</option></select>
              <select name="size"><option value="s">S</option><option value="l">L</option></select>
              <button type="submit">Save</button>
            </form>
            """;

    @Test
    void a_form_sends_what_a_browser_would() {
        assertThat(Form.in(PAGE, "/people").fields())
                .containsExactly(
                        new Field("_csrf", "t&1"),
                        new Field("channel", "call"),
                        new Field("text", "As <typed>"),
                        new Field("role", "customer"),
                        new Field("size", "s"));
    }

    @Test
    void what_is_typed_replaces_what_was_there() {
        assertThat(Form.in(PAGE, "/people").with("text", "a b&c").encoded())
                .isEqualTo("_csrf=t%261&channel=call&role=customer&size=s&text=a+b%26c");
    }

    @Test
    void a_page_without_the_form_is_said_so() {
        assertThatThrownBy(() -> Form.in(PAGE, "/orders"))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("/orders");
    }
}
