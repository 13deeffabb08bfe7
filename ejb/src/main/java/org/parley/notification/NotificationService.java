package org.parley.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.parley.notification.NotificationsStored.Stored;
import org.parley.system.InvalidValueException;
import org.parley.system.UnlessOffline;

/** A person's own bell: what stands in it, and what he has read of it. Of another's it neither shows nor changes anything. */
@UnlessOffline
@Stateless
public class NotificationService {
    /** Unread entries are counted no further. */
    public static final int MOST_COUNTED = 100;

    /** Entries in the snapshot, and in each page after it. */
    static final int FIRST = 20;

    static final int PAGE = 50;

    /** Entries that one call marks. */
    static final int MOST_MARKED = 100;

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Event<NotificationsRead> read;

    @Inject
    Event<NotificationsStored> stored;

    Clock clock = Clock.systemUTC();

    /** The newest of the caller's entries. */
    public NotificationPage first(long callerId) {
        return page(callerId, Long.MAX_VALUE, FIRST);
    }

    /** The caller's entries below an id. */
    public NotificationPage before(long callerId, long before) {
        return page(callerId, before, PAGE);
    }

    private NotificationPage page(long callerId, long before, int size) {
        List<Notification> rows = new NotificationRepository(em).before(callerId, before, size + 1);
        boolean more = rows.size() > size;
        return new NotificationPage(
                new NotificationViews(em).ofPerson(callerId, more ? rows.subList(0, size) : rows), more);
    }

    /** How many of the caller's entries are unread, counted to {@link #MOST_COUNTED} at most. */
    public int unread(long callerId) {
        return new NotificationRepository(em).unread(callerId, MOST_COUNTED);
    }

    /**
     * Marks some of the caller's entries as read; what is read already, gone, or another's stays as it is.
     *
     * @throws InvalidValueException for none, or more than {@link #MOST_MARKED}
     */
    public void read(long callerId, List<Long> ids) {
        if (ids.isEmpty() || ids.size() > MOST_MARKED) {
            throw new InvalidValueException("ids", "1 to " + MOST_MARKED + " notifications are marked at once.");
        }
        NotificationRepository entries = new NotificationRepository(em);
        List<Long> changed = entries.unreadOf(callerId, ids);
        if (!changed.isEmpty()) {
            entries.read(callerId, changed, clock.millis());
            read.fire(new NotificationsRead(callerId, changed, null, unread(callerId)));
        }
    }

    /** Marks all of the caller's entries up to one as read. */
    public void readUpTo(long callerId, long upTo) {
        if (new NotificationRepository(em).readUpTo(callerId, upTo, clock.millis()) > 0) {
            read.fire(new NotificationsRead(callerId, List.of(), upTo, unread(callerId)));
        }
    }

    /** Notifies the caller of nothing but that it works. There is one such entry at most. */
    public void test(long callerId) {
        NotificationRepository entries = new NotificationRepository(em);
        Notification before = entries.test(callerId);
        if (before != null) {
            entries.remove(before);
        }
        Notification test = entries.add(Notification.test(callerId, clock.millis()));
        NotificationView view = new NotificationViews(em).fresh(List.of(test)).get(0);
        stored.fire(new NotificationsStored(
                List.of(new Stored(callerId, view, before == null ? null : (Long) before.id()))));
    }
}
