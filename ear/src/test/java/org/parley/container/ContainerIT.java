package org.parley.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.parley.audit.AuditAnchor;
import org.parley.audit.AuditEntryView;
import org.parley.audit.AuditQuery;
import org.parley.audit.AuditService;
import org.parley.audit.NewAuditEntry;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationService;
import org.parley.conversation.DraftService;
import org.parley.conversation.GroupOrder;
import org.parley.conversation.GroupSettings;
import org.parley.conversation.LastModeratorException;
import org.parley.conversation.MembershipRole;
import org.parley.conversation.NewGroup;
import org.parley.conversation.NotAllowedException;
import org.parley.conversation.NotWritableException;
import org.parley.file.FileService;
import org.parley.file.UploadService;
import org.parley.message.ChangeService;
import org.parley.message.DetailService;
import org.parley.message.GroupAdministration;
import org.parley.message.GroupRow;
import org.parley.message.GroupService;
import org.parley.message.HistoryService;
import org.parley.message.MessageKind;
import org.parley.message.MessageNotFoundException;
import org.parley.message.MessageService;
import org.parley.message.MessageView;
import org.parley.message.NewMessage;
import org.parley.message.ReactionView;
import org.parley.message.SavedService;
import org.parley.message.StoredChange;
import org.parley.message.StoredMessage;
import org.parley.message.Told;
import org.parley.message.TypingService;
import org.parley.notification.NotificationKind;
import org.parley.notification.NotificationService;
import org.parley.notification.NotificationView;
import org.parley.notification.WhyReason;
import org.parley.notification.WhyService;
import org.parley.presence.Availability;
import org.parley.presence.Node;
import org.parley.presence.NodeRepository;
import org.parley.presence.Presence;
import org.parley.presence.PresenceService;
import org.parley.search.SearchService;
import org.parley.search.SearchTerms;
import org.parley.system.InvalidValueException;
import org.parley.system.TableQuery;
import org.parley.system.Transactions;
import org.parley.user.Card;
import org.parley.user.FeatureService;
import org.parley.user.NewPassword;
import org.parley.user.NewSignIn;
import org.parley.user.NewUser;
import org.parley.user.NotAdministratorException;
import org.parley.user.OfflineException;
import org.parley.user.PictureService;
import org.parley.user.PreferenceService;
import org.parley.user.SignInService;
import org.parley.user.Status;
import org.parley.user.StatusNotAllowedException;
import org.parley.user.StatusService;
import org.parley.user.UserNotFoundException;
import org.parley.user.UserService;
import org.parley.user.WrongPasswordException;

/** What only the container does: transactions around services, exceptions through them, timers, the way in. */
@ArquillianTest
class ContainerIT {
    private static final String PASSWORD = "correct horse";

    /** One pixel. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Inject
    ConversationService conversations;

    @Inject
    MessageService messages;

    @Inject
    GroupService groups;

    @Inject
    GroupAdministration administration;

    @Inject
    HistoryService history;

    @Inject
    ChangeService changes;

    @Inject
    DetailService details;

    @Inject
    SavedService saved;

    @Inject
    DraftService drafts;

    @Inject
    UserService users;

    @Inject
    SignInService signIns;

    @Inject
    PictureService pictures;

    @Inject
    PreferenceService preferences;

    @Inject
    PresenceService presence;

    @Inject
    Transactions transactions;

    @Inject
    SearchService search;

    @Inject
    NotificationService notifications;

    @Inject
    WhyService why;

    @Inject
    StatusService statuses;

    @Inject
    FeatureService features;

    @Inject
    TypingService typing;

    @Inject
    UploadService uploads;

    @Inject
    FileService files;

    @Inject
    AuditService audit;

    @Inject
    Heard heard;

    @Deployment
    static WebArchive parley() throws Exception {
        Visit.delete(Path.of(System.getProperty("parley.arquillian")));
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("parley.war")))
                .addPackage(ContainerIT.class.getPackage())
                .addAsLibraries(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    }

    @Test
    @RunAsClient
    void peopleSignInTalkAndSignOut(@ArquillianResource URL url) {
        Visit.signInTalkAndSignOut(URI.create("http://127.0.0.1:" + url.getPort()));
    }

    @Test
    @RunAsClient
    void nobodyComesInWithout(@ArquillianResource URL url) {
        Visit.nobodyComesInWithout(URI.create("http://127.0.0.1:" + url.getPort()));
    }

    @Test
    @RunAsClient
    void eachStatusReceivesAndShowsWhatItSays(@ArquillianResource URL url) {
        StatusMatrix.check(URI.create("http://127.0.0.1:" + url.getPort()));
    }

    @Test
    void whoIsOfflineIsRefusedByEveryService() {
        long cleo = id("cleo");
        long group = conversations.createGroup(cleo, new NewGroup("Offline", List.of(id("anna"))));
        post(cleo, group, "hello").get();
        statuses.choose(cleo, Status.OFFLINE);
        try {
            List<ThrowingCallable> calls = List.of(
                    () -> conversations.list(cleo),
                    () -> conversations.openDirect(cleo, id("anna")),
                    () -> conversations.createGroup(cleo, new NewGroup("More", List.of())),
                    () -> conversations.mute(cleo, group, true),
                    () -> history.last(cleo, group),
                    () -> history.readers(cleo, group, 2, null),
                    () -> post(cleo, group, "hello again"),
                    () -> messages.read(cleo, group, 2),
                    () -> changes.react(cleo, group, 2, "👍", true, new Outcome<>()),
                    () -> details.pins(cleo, group, Long.MAX_VALUE),
                    () -> saved.save(cleo, group, 2, true),
                    () -> drafts.write(cleo, group, "later", null),
                    () -> typing.typing(cleo, group, true),
                    () -> groups.leave(cleo, group, id("anna"), new Outcome<>()),
                    () -> found(cleo, "hello"),
                    () -> uploads.create(cleo, "a.txt", 1),
                    () -> files.attach(cleo, List.of()));
            for (ThrowingCallable each : calls) {
                assertThatThrownBy(each).isInstanceOf(OfflineException.class);
            }
        } finally {
            statuses.choose(cleo, Status.ONLINE);
        }
        assertThat(history.last(cleo, group)).hasSize(2);
    }

    @Test
    void consultantsStatusesEndWithTheirRightAndTheFeature() {
        long anna = id("anna");
        long dora = id("dora");
        features.enable(anna, dora, true, true);
        statuses.choose(dora, Status.LIVECHAT_CALLBACK);
        features.enable(anna, dora, false, true);
        assertThat(statuses.of(dora)).isEqualTo(Status.ONLINE);
        assertThatThrownBy(() -> statuses.choose(dora, Status.LIVECHAT)).isInstanceOf(StatusNotAllowedException.class);
        assertThatThrownBy(() -> features.enable(dora, dora, true, true)).isInstanceOf(NotAdministratorException.class);
        statuses.choose(dora, Status.CALLBACK);
        features.switchApi(anna, false);
        try {
            assertThat(statuses.of(dora)).isEqualTo(Status.ONLINE);
            assertThatThrownBy(() -> statuses.choose(dora, Status.CALLBACK))
                    .isInstanceOf(StatusNotAllowedException.class);
        } finally {
            features.switchApi(anna, true);
        }
    }

    @Test
    void factsReachTheCallerUnwrapped() {
        long anna = id("anna");
        long foreign = conversations.openDirect(id("ben"), id("cleo")).id();
        for (long id : new long[] {foreign, 987_654_321}) {
            assertThatThrownBy(() -> conversations.view(anna, id)).isInstanceOf(ConversationNotFoundException.class);
            assertThatThrownBy(() -> history.last(anna, id)).isInstanceOf(ConversationNotFoundException.class);
            assertThatThrownBy(() -> post(anna, id, "hello")).isInstanceOf(ConversationNotFoundException.class);
        }
        assertThatThrownBy(() -> post(id("ben"), foreign, "")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aRefusedGroupLeavesNothingBehind() {
        long dora = id("dora");
        int before = conversations.list(dora).conversations().size();
        assertThatThrownBy(() -> conversations.createGroup(dora, new NewGroup("Ghosts", List.of(987_654_321L))))
                .isInstanceOf(InvalidValueException.class);
        assertThat(conversations.list(dora).conversations()).hasSize(before);
    }

    @Test
    void bothOpeningAtOnceGetOneConversation() throws Exception {
        long dora = id("dora");
        long eryk = id("eryk");
        List<Callable<Long>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            boolean mirrored = i % 2 == 0;
            calls.add(() ->
                    (mirrored ? conversations.openDirect(dora, eryk) : conversations.openDirect(eryk, dora)).id());
        }
        assertThat(all(calls).stream().distinct()).hasSize(1);
    }

    @Test
    void messagesAreToldAfterTheirCommitInOrderWithoutGaps() throws Exception {
        long anna = id("anna");
        long group = conversations.createGroup(anna, new NewGroup("Many at once", List.of(id("ben"))));
        List<Callable<Long>> sends = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String text = "number " + i;
            sends.add(() -> post(anna, group, text).get().seq());
        }
        assertThat(all(sends))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 101).boxed().toList());
        await(() -> heardIn(group).size() == 100);
        assertThat(heardIn(group))
                .extracting(MessageView::seq)
                .isEqualTo(LongStream.rangeClosed(2, 101).boxed().toList());
        assertThat(heard.stored()).doesNotContain(false);
        assertThat(history.before(anna, group, 2, 10))
                .extracting(MessageView::kind)
                .containsExactly(MessageKind.GROUP_CREATED);
    }

    @Test
    void whatIsStoredIsFoundByItsMembersOnly() {
        long anna = id("anna");
        long group = conversations.createGroup(anna, new NewGroup("Searched", List.of(id("ben"))));
        post(anna, group, "Zażółć gęślą jaźń").get();
        await(() -> found(anna, "ZAZOLC ges").equals(List.of(group)));
        await(() -> found(id("ben"), "zazolc").equals(List.of(group)));
        assertThat(found(id("cleo"), "zazolc")).isEmpty();
        assertThatThrownBy(() ->
                        search.search(id("cleo"), new SearchTerms("zazolc", group, null, null, null, false, null)))
                .isInstanceOf(ConversationNotFoundException.class);
        assertThatThrownBy(() -> found(anna, " ")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void whoIsMentionedIsNotifiedAfterTheCommitAndReadsHisOwnBellOnly() {
        long anna = id("anna");
        long ben = id("ben");
        long cleo = id("cleo");
        long group = conversations.createGroup(anna, new NewGroup("Bells", List.of(ben, cleo)));
        long seq = post(anna, group, "@ben look").get().seq();
        await(() -> bell(ben, group).equals(List.of(NotificationKind.MENTION, NotificationKind.ADDED)));
        assertThat(bell(cleo, group)).doesNotContain(NotificationKind.MENTION);
        NotificationView entry = notifications.first(ben).entries().get(0);
        notifications.read(cleo, List.of(entry.id()));
        assertThat(notifications.first(ben).entries().get(0).read()).isFalse();
        notifications.read(ben, List.of(entry.id()));
        assertThat(notifications.first(ben).entries().get(0).read()).isTrue();
        assertThatThrownBy(() -> notifications.read(ben, List.of())).isInstanceOf(InvalidValueException.class);
        assertThat(why.why(ben, group, seq).reasons()).containsExactly(WhyReason.MENTIONED);
        assertThatThrownBy(() -> why.why(id("dora"), group, seq)).isInstanceOf(ConversationNotFoundException.class);
        assertThatThrownBy(() -> why.why(ben, group, 1)).isInstanceOf(MessageNotFoundException.class);
    }

    private List<NotificationKind> bell(long caller, long conversation) {
        return notifications.first(caller).entries().stream()
                .filter(each -> Objects.equals(each.conversationId(), conversation))
                .map(NotificationView::kind)
                .toList();
    }

    private List<Long> found(long caller, String query) {
        return search.search(caller, new SearchTerms(query, null, null, null, null, false, null)).results().stream()
                .map(each -> each.message().conversationId())
                .toList();
    }

    @Test
    void changesAreToldAfterTheirCommitAndRefusedUnwrapped() {
        long anna = id("anna");
        long ben = id("ben");
        long group = conversations.createGroup(anna, new NewGroup("Changes", List.of(ben)));
        long seq = post(ben, group, "hello").get().seq();
        assertThat(change(outcome -> changes.edit(ben, group, seq, "good *morning*", outcome))
                        .revision())
                .isEqualTo(3);
        change(outcome -> changes.react(anna, group, seq, "👍", true, outcome));
        change(outcome -> changes.pin(anna, group, seq, true, outcome));
        await(() -> heard.changes().stream()
                        .filter(each -> each.conversationId() == group)
                        .count()
                == 3);
        saved.save(anna, group, seq, true);
        drafts.write(anna, group, "I will ", null);
        MessageView message =
                details.pins(anna, group, Long.MAX_VALUE).messages().get(0);
        assertThat(message.extras().html()).isEqualTo("good <strong>morning</strong>");
        assertThat(message.extras().reactions()).containsExactly(new ReactionView("👍", 1, true));
        assertThat(saved.page(anna, Long.MAX_VALUE).saved().get(0).message()).isEqualTo(message);
        assertThat(conversations.view(anna, group).draft()).isNotNull();
        assertThatThrownBy(() -> change(outcome -> changes.edit(anna, group, seq, "not hers", outcome)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> changes.react(anna, group, seq, "no emoji", true, new Outcome<>()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> changes.delete(id("cleo"), group, seq, new Outcome<>()))
                .isInstanceOf(ConversationNotFoundException.class);
        change(outcome -> changes.delete(anna, group, seq, outcome));
        assertThatThrownBy(() -> details.edits(anna, group, seq)).isInstanceOf(MessageNotFoundException.class);
    }

    @Test
    void whoWasRemovedIsOutAtOnce() {
        long anna = id("anna");
        long ben = id("ben");
        long group = conversations.createGroup(anna, new NewGroup("Without Ben", List.of(ben)));
        post(ben, group, "hello").get();
        assertThatThrownBy(() -> remove(ben, group, anna)).isInstanceOf(NotAllowedException.class);
        remove(anna, group, ben);
        await(() -> heardIn(group).size() == 2);
        assertThatThrownBy(() -> post(ben, group, "hello again")).isInstanceOf(ConversationNotFoundException.class);
        assertThatThrownBy(() -> history.last(ben, group)).isInstanceOf(ConversationNotFoundException.class);
        assertThatThrownBy(() -> conversations.view(ben, group)).isInstanceOf(ConversationNotFoundException.class);
    }

    @Test
    void whoIsDeactivatedIsSignedOutAndHearsNoMore() {
        long anna = id("anna");
        long filip = id("filip");
        long direct = conversations.openDirect(anna, filip).id();
        NewSignIn signIn = signIns.create(filip, "Test", "127.0.0.1");
        assertThat(signIns.find(signIn.token())).isPresent();
        users.deactivate(anna, filip);
        assertThat(signIns.find(signIn.token())).isEmpty();
        assertThatThrownBy(() -> post(anna, direct, "hello")).isInstanceOf(NotWritableException.class);
        assertThat(conversations.view(anna, direct).writable()).isFalse();
    }

    @Test
    void nameAndPictureAreChangedTogetherWithAllThatShowsThem() {
        long gert = newcomer("gert");
        String roster = users.roster();
        users.rename(gert, "Gert <b>");
        long version = pictures.put(gert, Base64.getDecoder().decode(PNG));
        assertThat(users.person(gert).name()).isEqualTo("Gert <b>");
        assertThat(users.person(gert).picture()).isEqualTo(version);
        assertThat(pictures.find(gert, version)).isPresent();
        assertThat(users.roster()).isNotEqualTo(roster);
        long direct = conversations.openDirect(id("anna"), gert).id();
        assertThat(conversations.view(id("anna"), direct).name()).isEqualTo("Gert <b>");
        assertThatThrownBy(() -> users.rename(gert, " ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> pictures.put(gert, new byte[] {1})).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> preferences.choose(gert, "theme", "pink")).isInstanceOf(InvalidValueException.class);
        users.deactivate(id("anna"), gert);
        assertThatThrownBy(() -> users.rename(gert, "Gone")).isInstanceOf(UserNotFoundException.class);
        assertThatThrownBy(() -> pictures.remove(gert)).isInstanceOf(UserNotFoundException.class);
        assertThat(pictures.find(gert, version)).isPresent();
    }

    @Test
    void aNewPasswordWantsTheCurrentOneAndEndsTheOtherSignIns() {
        long hugo = newcomer("hugo");
        NewSignIn here = signIns.signIn("hugo", PASSWORD, "Test", "192.0.2.7");
        NewSignIn there = signIns.signIn("hugo", PASSWORD, "Test", "192.0.2.8");
        long signInId = here.signedIn().signInId();
        assertThatThrownBy(() -> signIns.changePassword(
                        hugo, signInId, new NewPassword("a wrong guess", "a better horse"), "192.0.2.7"))
                .isInstanceOf(WrongPasswordException.class);
        assertThatThrownBy(
                        () -> signIns.changePassword(hugo, signInId, new NewPassword(PASSWORD, "short"), "192.0.2.7"))
                .isInstanceOf(InvalidValueException.class);
        assertThat(signIns.find(there.token())).isPresent();
        signIns.changePassword(hugo, signInId, new NewPassword(PASSWORD, "a better horse"), "192.0.2.7");
        assertThat(signIns.find(here.token())).isPresent();
        assertThat(signIns.find(there.token())).isEmpty();
    }

    @Test
    void aChangeLeavesItsTraceInItsOwnTransactionAndTheChainGrowsBehind() {
        long before = audit.end().number();
        long inge = newcomer("inge");
        await(() -> audit.end().number() > before);
        AuditAnchor noted = audit.end();
        assertThatThrownBy(() -> transactions.run(em -> {
                    audit.record(NewAuditEntry.by(inge, "user.edited").of("user", inge));
                    throw new InvalidValueException("name", "taken back");
                }))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> audit.record(NewAuditEntry.by(inge, "user.edited")))
                .hasStackTraceContaining("TransactionRequiredException");
        users.deactivate(id("anna"), inge);
        await(() -> audit.end().number() == noted.number() + 1);
        assertThat(audit.verify(List.of(noted)).isWhole()).isTrue();
        AuditQuery ofInge = new AuditQuery("", "user.", "user", inge, null, null);
        TableQuery newest = new TableQuery("time", true, 0, 0, 10);
        assertThat(audit.table(id("anna"), ofInge, newest).rows())
                .extracting(AuditEntryView::action)
                .containsExactly("user.deactivated", "user.created");
        for (long id : new long[] {id("ben"), inge, 0, -1}) {
            assertThatThrownBy(() -> audit.table(id, ofInge, newest)).isInstanceOf(NotAdministratorException.class);
        }
    }

    private long newcomer(String userName) {
        return users.create(id("anna"), new NewUser(userName, userName, PASSWORD, false, Card.EMPTY))
                .id();
    }

    @Test
    void presenceIsToldByItsTimer() {
        long nobody = 987_654_321;
        presence.connected(nobody);
        await(() -> heard.presence().stream()
                .anyMatch(event -> new Presence(Availability.AVAILABLE, null)
                        .equals(event.changes().get(nobody))));
    }

    @Test
    void anotherNodeHearsWhoIsThereAndIsHeardByTheTimer() {
        long nobody = 987_654_322;
        long stranger = 987_654_323;
        long other = 77;
        String home = "the other node";
        transactions.run(em -> new NodeRepository(em).add(new Node(other, home, 1), home));
        presence.connected(nobody);
        await(() -> transactions.get(em -> new NodeRepository(em)
                .all().stream()
                        .flatMap(node -> new NodeRepository(em).said(node.id(), 0).stream())
                        .anyMatch(
                                row -> row.userId() == nobody && row.presence().isThere())));
        Presence moves = new Presence(Availability.AVAILABLE, null);
        transactions.run(em -> {
            NodeRepository repository = new NodeRepository(em);
            repository.renew(other, 2);
            repository.say(other, 2, Map.of(stranger, moves));
        });
        await(() -> heard.presence().stream()
                .anyMatch(event -> moves.equals(event.changes().get(stranger))));
        assertThat(presence.of(stranger)).isEqualTo(Availability.AVAILABLE);
        transactions.run(em -> new NodeRepository(em).remove(other));
    }

    private long id(String userName) {
        return users.find(userName).stream()
                .filter(person -> person.userName().equals(userName))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aGroupIsLeftRenamedAndDeletedByWhoMay() {
        long anna = id("anna");
        long ben = id("ben");
        long cleo = id("cleo");
        long group = conversations.createGroup(ben, new NewGroup("Short-lived", List.of(cleo, anna)));
        assertThatThrownBy(() -> changeGroup(posted -> groups.leave(ben, group, null, posted)))
                .isInstanceOf(LastModeratorException.class);
        assertThatThrownBy(() -> changeGroup(posted -> groups.edit(cleo, group, new GroupSettings("Mine"), posted)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> changeGroup(posted -> groups.delete(ben, group, posted)))
                .isInstanceOf(NotAllowedException.class);
        changeGroup(posted -> groups.leave(ben, group, cleo, posted));
        assertThatThrownBy(() -> conversations.view(ben, group)).isInstanceOf(ConversationNotFoundException.class);
        changeGroup(posted -> groups.edit(cleo, group, new GroupSettings("Renamed"), posted));
        assertThat(conversations.view(anna, group).name()).isEqualTo("Renamed");
        changeGroup(posted -> groups.delete(anna, group, posted));
        assertThatThrownBy(() -> conversations.view(cleo, group)).isInstanceOf(ConversationNotFoundException.class);
        assertThatThrownBy(() -> post(cleo, group, "still there?")).isInstanceOf(ConversationNotFoundException.class);
    }

    @Test
    void administratorsManageAForeignGroupAndBringItBack() {
        long anna = id("anna");
        long ben = id("ben");
        long cleo = id("cleo");
        long group = conversations.createGroup(ben, new NewGroup("Foreign", List.of(cleo)));
        assertThatThrownBy(() -> administration.delete(ben, group)).isInstanceOf(NotAdministratorException.class);
        administration.edit(anna, group, new GroupSettings("Managed"));
        administration.setRole(anna, group, cleo, MembershipRole.READER);
        assertThatThrownBy(() -> post(cleo, group, "no")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> history.last(anna, group)).isInstanceOf(ConversationNotFoundException.class);
        administration.delete(anna, group);
        assertThatThrownBy(() -> history.last(ben, group)).isInstanceOf(ConversationNotFoundException.class);
        administration.restore(anna, group);
        assertThat(conversations.view(ben, group).name()).isEqualTo("Managed");
        assertThat(conversations.view(cleo, group).role()).isEqualTo(MembershipRole.READER);
        assertThat(administration
                        .list(anna, "managed", null, GroupOrder.NAME, false, 0, 10)
                        .groups())
                .extracting(GroupRow::id)
                .contains(group);
    }

    @Test
    void aNewcomerIsInTheGroupOfAllPeople() {
        long anna = id("anna");
        long newcomer = users.create(anna, new NewUser("everyones", "Eve Ryones", PASSWORD, false, Card.EMPTY))
                .id();
        assertThat(conversations.list(newcomer).conversations())
                .singleElement()
                .matches(view -> view.everyone() && view.unread() == 0);
        long everyone = conversations.list(newcomer).conversations().get(0).id();
        assertThatThrownBy(() -> remove(anna, everyone, newcomer)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> remove(newcomer, everyone, newcomer)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> administration.delete(anna, everyone)).isInstanceOf(NotAllowedException.class);
    }

    private static void changeGroup(Consumer<Outcome<StoredMessage>> what) {
        Outcome<StoredMessage> outcome = new Outcome<>();
        what.accept(outcome);
        outcome.get();
    }

    private Outcome<StoredMessage> post(long author, long conversation, String text) {
        Outcome<StoredMessage> outcome = new Outcome<>();
        messages.post(author, new NewMessage(conversation, UUID.randomUUID().toString(), text), outcome);
        return outcome;
    }

    private static StoredChange change(Consumer<Told<StoredChange>> what) {
        Outcome<StoredChange> outcome = new Outcome<>();
        what.accept(outcome);
        return outcome.get();
    }

    private void remove(long caller, long conversation, long member) {
        changeGroup(posted -> groups.remove(caller, conversation, member, posted));
    }

    private List<MessageView> heardIn(long conversation) {
        return heard.messages().stream()
                .filter(each -> each.conversationId() == conversation)
                .toList();
    }

    private static List<Long> all(List<Callable<Long>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Long> results = new ArrayList<>();
            for (Future<Long> each : threads.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 20 s").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
