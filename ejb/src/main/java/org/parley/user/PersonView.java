package org.parley.user;

import org.jspecify.annotations.Nullable;

/**
 * A person as everybody may see him.
 *
 * @param id of the user and of his participant
 * @param picture the version of his picture ({@link PictureService}); null without one
 * @param active false when he can no longer sign in and be written to
 */
public record PersonView(
        long id,
        String name,
        String userName,
        @Nullable String department,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable Long picture,
        boolean active) {
    static PersonView of(User user) {
        Card card = user.card();
        return new PersonView(
                user.id(),
                user.displayName(),
                user.userName(),
                card.department(),
                card.telephone(),
                card.email(),
                user.picture(),
                user.active());
    }
}
