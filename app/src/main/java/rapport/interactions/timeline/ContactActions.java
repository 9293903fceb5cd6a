package rapport.interactions.timeline;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rapport.interactions.Channel;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.search.Action;
import rapport.search.ActionSource;
import rapport.search.Group;
import rapport.search.Hit;

/** Writing down what happened with a party that was found. */
@Component
class ContactActions implements ActionSource {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Action> with(Hit hit, CurrentUser who) {
        return hit.group() == Group.PARTIES && who.may(Permission.CREATE)
                ? Channels.MAIN.stream().map(channel -> log(channel, hit)).toList()
                : List.of();
    }

    private static Action log(Channel channel, Hit hit) {
        String letter = channel.key().substring(0, 1).toUpperCase(Locale.ROOT);
        return new Action(
                Channels.icon(channel),
                Texts.t("contact.log." + channel.key()),
                "/parties/" + hit.id() + "/contacts/new?channel=" + channel.key() + "&back=" + hit.href(),
                "L " + letter);
    }
}
