/** What people do and see, driven in a real browser over a running server. */
package rapport.browser;
