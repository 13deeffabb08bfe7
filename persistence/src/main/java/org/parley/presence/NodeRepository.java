package org.parley.presence;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nodes, and who is there on each, in the database of one transaction. A node's rows of people go with it. */
public class NodeRepository {
    private final EntityManager em;

    public NodeRepository(EntityManager em) {
        this.em = em;
    }

    public List<Node> all() {
        return em.createQuery("SELECT n FROM Node n", Node.class).getResultList();
    }

    /** Adds a node; whatever ran in the same place before ends. */
    public void add(Node node, String home) {
        em.createQuery("DELETE FROM Node n WHERE n.home = :home")
                .setParameter("home", home)
                .executeUpdate();
        em.persist(node);
    }

    /**
     * The node lives, and whoever wants to end it waits until this transaction has ended.
     *
     * @return false when it was ended; nothing may be written of it then
     */
    public boolean renew(long id, long beat) {
        return em.createQuery("UPDATE Node n SET n.beat = :beat WHERE n.id = :id")
                        .setParameter("beat", beat)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    public void remove(long id) {
        em.createQuery("DELETE FROM Node n WHERE n.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Ends a node that seems dead.
     *
     * @param beat its last one that was seen: where it has grown meanwhile, the node lives, and stays
     */
    public void sweep(long id, long beat) {
        em.createQuery("DELETE FROM Node n WHERE n.id = :id AND n.beat = :beat")
                .setParameter("id", id)
                .setParameter("beat", beat)
                .executeUpdate();
    }

    /** Writes what a node says of people, by id. The node must be {@link #renew renewed} with this beat. */
    public void say(long nodeId, long beat, Map<Long, Presence> presences) {
        Map<Long, NodePresence> rows = new HashMap<>();
        ofUsers(nodeId, presences.keySet()).forEach(row -> rows.put(row.userId(), row));
        presences.forEach((userId, presence) -> {
            NodePresence row = rows.get(userId);
            if (row == null) {
                row = new NodePresence(nodeId, userId);
                em.persist(row);
            }
            row.say(presence, beat);
        });
    }

    private List<NodePresence> ofUsers(long nodeId, Set<Long> userIds) {
        return em.createQuery(
                        "SELECT p FROM NodePresence p WHERE p.nodeId = :node AND p.userId IN :ids", NodePresence.class)
                .setParameter("node", nodeId)
                .setParameter("ids", userIds)
                .getResultList();
    }

    /** What a node has said after one of its beats. */
    public List<NodePresence> said(long nodeId, long after) {
        return em.createQuery(
                        "SELECT p FROM NodePresence p WHERE p.nodeId = :node AND p.beat > :after", NodePresence.class)
                .setParameter("node", nodeId)
                .setParameter("after", after)
                .getResultList();
    }
}
