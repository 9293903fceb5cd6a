package rapport.access;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Nobody signs in by Spring Security's own means; without this it would make up a user with a generated password. */
@Component
class NoOtherWayIn implements UserDetailsService {

    @Override
    public UserDetails loadUserByUsername(String name) {
        throw new UsernameNotFoundException(name);
    }
}
