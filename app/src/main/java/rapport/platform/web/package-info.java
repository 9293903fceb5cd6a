/** How a controller's answer becomes HTML: views, pages, panels, the menu, refusals. */
@NullMarked
package rapport.platform.web;

import org.jspecify.annotations.NullMarked;
