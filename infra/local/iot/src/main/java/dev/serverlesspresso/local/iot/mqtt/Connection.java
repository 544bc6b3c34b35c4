package dev.serverlesspresso.local.iot.mqtt;

import dev.serverlesspresso.local.iot.broker.Broker;
import dev.serverlesspresso.local.iot.broker.IotSettings;
import dev.serverlesspresso.local.iot.broker.Link;
import dev.serverlesspresso.local.iot.broker.Message;
import dev.serverlesspresso.local.iot.broker.OutgoingPublish;
import dev.serverlesspresso.local.iot.broker.Session;
import dev.serverlesspresso.local.iot.login.ScreenCredentials.Credentials;
import dev.serverlesspresso.local.iot.policy.Grants;
import dev.serverlesspresso.local.time.Scheduler;
import dev.serverlesspresso.local.time.Scheduler.Appointment;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's connection: what it says is checked against its grants and AWS's rules and handed to the broker. */
final class Connection extends SimpleChannelInboundHandler<MqttMessage> implements Link {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int KEEP_WILL = 0x04;
    private static final int PACKET_OVERHEAD = 64;

    private final Broker broker;
    private final Scheduler scheduler;
    private final IotSettings settings;
    private final Credentials credentials;
    private final Grants grants;
    private final Channel channel;
    private final Watch watch;
    private final Publications publications;
    private @Nullable Appointment expiry;
    private @Nullable Connect connect;
    private @Nullable Session session;
    private @Nullable Message will;
    private Duration lifetime = Duration.ZERO;
    private boolean ended;

    Connection(Broker broker, Scheduler scheduler, IotSettings settings, Credentials credentials, Channel channel) {
        this.broker = broker;
        this.scheduler = scheduler;
        this.settings = settings;
        this.credentials = credentials;
        this.channel = channel;
        grants = Grants.of(credentials.sessionPolicy());
        publications = new Publications(broker, scheduler, grants, this);
        watch = new Watch(scheduler, settings.connectWithin(), () -> run(() -> end(Fault.KEEP_ALIVE)));
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        watch.start(settings.connectWithin());
        if (credentials.expiration() != null) {
            expiry = scheduler.at(credentials.expiration(), () -> run(() -> end(Fault.CREDENTIALS_EXPIRED)));
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage packet) {
        if (ended) {
            return;
        }
        watch.heard();
        if (packet.decoderResult().isFailure()) {
            undecodable(packet.decoderResult().cause());
        } else if (packet instanceof MqttConnectMessage first) {
            connect(first);
        } else if (session == null || connect == null) {
            end(Fault.PROTOCOL_ERROR);
        } else {
            read(packet, session, connect.isVersion5());
        }
    }

    private void undecodable(Throwable cause) {
        if (cause instanceof MqttUnacceptableProtocolVersionException) {
            refuse(MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
        } else {
            end(cause instanceof TooLongFrameException ? Fault.TOO_LARGE : Fault.MALFORMED);
        }
    }

    private void connect(MqttConnectMessage packet) {
        if (session != null) {
            end(Fault.PROTOCOL_ERROR);
            return;
        }
        Connect asked = Connect.of(packet, settings, scheduler.now());
        Optional<MqttConnectReturnCode> refusal = asked.refusal(grants);
        if (refusal.isPresent()) {
            LOG.atInfo()
                    .addKeyValue("clientId", asked.clientId())
                    .addKeyValue("code", refusal.get())
                    .log("MQTT connect refused");
            refuse(refusal.get());
            return;
        }
        connect = asked;
        will = asked.will();
        lifetime = asked.lifetime();
        watch.start(asked.keepAlive().multipliedBy(3).dividedBy(2));
        Broker.Attachment attachment = broker.attach(asked.arrival(), this);
        session = attachment.session();
        write(Packets.connected(asked, attachment.present()));
        LOG.atDebug().addKeyValue("clientId", asked.clientId()).log("MQTT client connected");
    }

    private void refuse(MqttConnectReturnCode code) {
        ended = true;
        channel.writeAndFlush(Packets.refused(code)).addListener(ChannelFutureListener.CLOSE);
    }

    private void read(MqttMessage packet, Session client, boolean version5) {
        switch (packet.fixedHeader().messageType()) {
            case PUBLISH -> publications.receive((MqttPublishMessage) packet, client, version5);
            case PUBACK -> broker.acknowledge(client, this, packetId(packet));
            case SUBSCRIBE -> subscribe((MqttSubscribeMessage) packet, client, version5);
            case UNSUBSCRIBE -> unsubscribe((MqttUnsubscribeMessage) packet, client, version5);
            case PINGREQ -> write(MqttMessage.PINGRESP);
            case DISCONNECT -> disconnect(packet);
            default -> end(Fault.PROTOCOL_ERROR);
        }
    }

    private static int packetId(MqttMessage packet) {
        return packet.variableHeader() instanceof MqttMessageIdVariableHeader header ? header.messageId() : 0;
    }

    private void subscribe(MqttSubscribeMessage packet, Session client, boolean version5) {
        boolean identified =
                packet.idAndPropertiesVariableHeader().properties().getProperty(MqttProperties.SUBSCRIPTION_IDENTIFIER)
                        != null;
        if (identified) {
            end(Fault.SUBSCRIPTION_IDENTIFIER);
        } else if (packet.payload().topicSubscriptions().size() > Subscriptions.MOST_IN_ONE_PACKET) {
            end(Fault.QUOTA_EXCEEDED);
        } else {
            Subscriptions subscriptions = new Subscriptions(broker, grants, client, version5);
            write(Packets.subscribed(
                    packet.variableHeader().messageId(),
                    subscriptions.subscribe(packet.payload().topicSubscriptions())));
        }
    }

    private void unsubscribe(MqttUnsubscribeMessage packet, Session client, boolean version5) {
        Subscriptions subscriptions = new Subscriptions(broker, grants, client, version5);
        write(Packets.unsubscribed(
                packet.variableHeader().messageId(),
                subscriptions.unsubscribe(packet.payload().topics())));
    }

    private void disconnect(MqttMessage packet) {
        if (packet.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header) {
            will = header.reasonCode() == KEEP_WILL ? will : null;
            long seconds = MessageProperties.unsigned(
                    header.properties(), MqttProperties.SESSION_EXPIRY_INTERVAL, lifetime.toSeconds());
            lifetime = Duration.ofSeconds(Math.min(
                    seconds, lifetime.isZero() ? 0 : settings.sessionLifetime().toSeconds()));
        } else {
            will = null;
        }
        ended = true;
        ChannelFuture unused = channel.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ended = true;
        watch.stop();
        if (expiry != null) {
            expiry.cancel();
        }
        if (session != null) {
            broker.detach(session, this, lifetime);
        }
        if (will != null) {
            broker.publish(will).exceptionally(failure -> {
                LOG.error("a retained will could not be kept", failure);
                return null;
            });
        }
        context.fireChannelInactive();
    }

    /** A client that does not take what it gets is not listened to either; its keep-alive then runs out. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        channel.config().setAutoRead(channel.isWritable());
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("MQTT connection failed", cause);
        end(Fault.MALFORMED);
    }

    @Override
    public boolean mayReceive(String topic) {
        return grants.mayReceive(topic);
    }

    @Override
    public void deliver(OutgoingPublish publish) {
        run(() -> {
            boolean version5 = connect != null && connect.isVersion5();
            Message message = publish.message();
            long size = (long) message.payload().size() + message.topic().length() + PACKET_OVERHEAD;
            boolean droppable = publish.qos() == 0 && !channel.isWritable();
            if (connect != null && size <= connect.largestPacket() && !droppable) {
                write(Packets.publish(publish, version5, scheduler.now()));
            } else if (session != null && publish.qos() == 1) {
                broker.acknowledge(session, this, publish.packetId());
            }
        });
    }

    @Override
    public void end(Ending ending) {
        run(() -> {
            if (ending == Ending.DISCONNECTED_WITHOUT_WILL) {
                will = null;
            }
            end(Fault.of(ending));
        });
    }

    /** MQTT 5 is told why; MQTT 3.1.1 has no word for it. Who does not read is not waited for. */
    void end(Fault fault) {
        if (ended) {
            return;
        }
        ended = true;
        LOG.atInfo()
                .addKeyValue("clientId", connect == null ? "" : connect.clientId())
                .addKeyValue("fault", fault)
                .log("MQTT connection ended");
        if (connect != null && connect.isVersion5() && channel.isWritable()) {
            channel.writeAndFlush(Packets.disconnected(fault)).addListener(ChannelFutureListener.CLOSE);
        } else {
            ChannelFuture unused = channel.close();
        }
    }

    void write(MqttMessage packet) {
        if (!ended) {
            ChannelFuture unused = channel.writeAndFlush(packet, channel.voidPromise());
        }
    }

    void run(Runnable work) {
        try {
            channel.eventLoop().execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the event loop has ended", e);
        }
    }
}
