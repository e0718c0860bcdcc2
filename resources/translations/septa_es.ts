<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>Actions</name>
  <message>
   <source>Colours: as the system</source>
   <translation>Colores: como el sistema</translation>
  </message>
  <message>
   <source>Colours: light</source>
   <translation>Colores: claros</translation>
  </message>
  <message>
   <source>Colours: dark</source>
   <translation>Colores: oscuros</translation>
  </message>
  <message>
   <source>Colours: high contrast</source>
   <translation>Colores: contraste alto</translation>
  </message>
 </context>
 <context>
  <name>ArticleBrowser</name>
  <message>
   <source>Article</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Seleccionar todo</translation>
  </message>
 </context>
 <context>
  <name>ArticlePane</name>
  <message numerus="yes">
   <source>%n minute read</source>
   <translation>
    <numerusform>%n minuto de lectura</numerusform>
    <numerusform>%n minutos de lectura</numerusform>
   </translation>
  </message>
  <message>
   <source>1 claim checked</source>
   <translation>1 afirmación comprobada</translation>
  </message>
  <message numerus="yes">
   <source>%n claims checked</source>
   <translation>
    <numerusform>%n afirmación comprobada</numerusform>
    <numerusform>%n afirmaciones comprobadas</numerusform>
   </translation>
  </message>
  <message>
   <source>Part {0} of {1}</source>
   <translation>Parte {0} de {1}</translation>
  </message>
  <message>
   <source>Previous part</source>
   <translation>Parte anterior</translation>
  </message>
  <message>
   <source>Next part</source>
   <translation>Parte siguiente</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Anterior</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Adelante</translation>
  </message>
  <message>
   <source>First topic</source>
   <translation>Primer tema</translation>
  </message>
  <message>
   <source>Previous topic</source>
   <translation>Tema anterior</translation>
  </message>
  <message>
   <source>Next topic</source>
   <translation>Tema siguiente</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Texto más pequeño</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Texto más grande</translation>
  </message>
  <message>
   <source>Usual text size</source>
   <translation>Tamaño normal del texto</translation>
  </message>
  <message>
   <source>Next colours</source>
   <translation>Colores siguientes</translation>
  </message>
  <message>
   <source>Show or hide topics</source>
   <translation>Mostrar u ocultar los temas</translation>
  </message>
  <message>
   <source>Show or hide the picture</source>
   <translation>Mostrar u ocultar la imagen</translation>
  </message>
  <message>
   <source>Light the skin</source>
   <translation>Iluminar la piel</translation>
  </message>
  <message>
   <source>Light the fat</source>
   <translation>Iluminar la grasa</translation>
  </message>
  <message>
   <source>Light the muscle</source>
   <translation>Iluminar el músculo</translation>
  </message>
  <message>
   <source>Light the septa</source>
   <translation>Iluminar los septos</translation>
  </message>
  <message>
   <source>Light no part</source>
   <translation>No iluminar ninguna parte</translation>
  </message>
  <message>
   <source>Play age</source>
   <translation>Reproducir la edad</translation>
  </message>
  <message>
   <source>Play weight</source>
   <translation>Reproducir el peso</translation>
  </message>
  <message>
   <source>Reset the picture</source>
   <translation>Restablecer la imagen</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
 </context>
 <context>
  <name>Control</name>
  <message>
   <source>Play {name}</source>
   <translation>Reproducir {name}</translation>
  </message>
 </context>
 <context>
  <name>Controls</name>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>Reset age and weight</source>
   <translation>Restablecer edad y peso</translation>
  </message>
  <message>
   <source>Age and weight back to the start</source>
   <translation>Edad y peso como al principio</translation>
  </message>
 </context>
 <context>
  <name>OpenLinkDialog</name>
  <message>
   <source>Write a mail?</source>
   <translation>¿Escribir un correo?</translation>
  </message>
  <message>
   <source>Open a web page?</source>
   <translation>¿Abrir una página web?</translation>
  </message>
  <message>
   <source>This opens your mail program.</source>
   <translation>Esto abre su programa de correo.</translation>
  </message>
  <message>
   <source>This page is not part of Septa. It opens in your browser and needs the internet.</source>
   <translation>Esta página no forma parte de Septa. Se abre en su navegador y necesita internet.</translation>
  </message>
  <message>
   <source>Open mail program</source>
   <translation>Abrir el programa de correo</translation>
  </message>
  <message>
   <source>Open in browser</source>
   <translation>Abrir en el navegador</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Copiar la dirección</translation>
  </message>
  <message>
   <source>Stay here</source>
   <translation>Quedarse aquí</translation>
  </message>
 </context>
 <context>
  <name>Outline</name>
  <message>
   <source>On this page</source>
   <translation>En esta página</translation>
  </message>
 </context>
 <context>
  <name>ProblemsDialog</name>
  <message>
   <source>Problems in this pack</source>
   <translation>Problemas de este paquete</translation>
  </message>
  <message>
   <source>Everything else can be read. Whoever wrote the pack can put these right.</source>
   <translation>Todo lo demás se puede leer. Quien escribió el paquete puede corregirlos.</translation>
  </message>
  <message>
   <source>… and {count} more</source>
   <translation>… y {count} más</translation>
  </message>
  <message>
   <source>Copy all</source>
   <translation>Copiar todo</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>Program</name>
  <message>
   <source>This pack has no pages.</source>
   <translation>Este paquete no tiene páginas.</translation>
  </message>
  <message>
   <source>Settings cannot be saved in {folder}: {reason}</source>
   <translation>Los ajustes no se pueden guardar en {folder}: {reason}</translation>
  </message>
 </context>
 <context>
  <name>Quilt</name>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message>
   <source>{age} years</source>
   <translation>{age} años</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Peso</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <source>At age {age}</source>
   <translation>A los {age} años</translation>
  </message>
  <message>
   <source> and {percent} % heavier</source>
   <translation> y con un {percent} % más de peso</translation>
  </message>
  <message>
   <source> and {percent} % lighter</source>
   <translation> y con un {percent} % menos de peso</translation>
  </message>
  <message>
   <source>{when}, the skin of this model lies almost flat: its tied seams are about {depth} mm deep.</source>
   <translation>{when}, la piel de este modelo está casi lisa: sus costuras sujetas tienen unos {depth} mm de profundidad.</translation>
  </message>
  <message>
   <source>{when}, dimples show in this model: its tied seams lie about {depth} mm deep, the deepest {most} mm.</source>
   <translation>{when}, en este modelo se ven hoyuelos: sus costuras sujetas tienen unos {depth} mm de profundidad, y la más honda {most} mm.</translation>
  </message>
  <message>
   <source>Skin</source>
   <translation>Piel</translation>
  </message>
  <message>
   <source>Fat</source>
   <translation>Grasa</translation>
  </message>
  <message>
   <source>Muscle</source>
   <translation>Músculo</translation>
  </message>
  <message>
   <source>Septa</source>
   <translation>Septos</translation>
  </message>
  <message>
   <source>The cover over everything. With age it gets thinner and looser, so it hides less.</source>
   <translation>Lo que lo cubre todo. Con la edad se vuelve más fina y más floja, así que disimula menos.</translation>
  </message>
  <message>
   <source>Soft pockets called lobules. As they take more room they push up the skin between the bands.</source>
   <translation>Bolsas blandas llamadas lobulillos. Cuando ocupan más sitio, empujan hacia arriba la piel entre las bandas.</translation>
  </message>
  <message>
   <source>In the quilt story each square holds some. Studies say muscle lies deeper, below its own sheet, and takes no part in dimples.</source>
   <translation>En la historia de la colcha, cada cuadro contiene algo de él. Los estudios dicen que el músculo está más hondo, bajo su propia lámina, y no participa en los hoyuelos.</translation>
  </message>
  <message>
   <source>Bands that tie the skin to a thin sheet inside the fat. Everyone has them. Where they hold tight, the surface cannot rise.</source>
   <translation>Bandas que atan la piel a una lámina fina dentro de la grasa. Todo el mundo las tiene. Donde sujetan con fuerza, la superficie no puede subir.</translation>
  </message>
 </context>
 <context>
  <name>QuiltPane</name>
  <message>
   <source>Under the skin</source>
   <translation>Bajo la piel</translation>
  </message>
  <message>
   <source>Illustration, not a prediction</source>
   <translation>Ilustración, no una predicción</translation>
  </message>
  <message>
   <source>Heights are drawn 1.7 times as tall as they are.</source>
   <translation>Las alturas se dibujan 1,7 veces más altas de lo que son.</translation>
  </message>
 </context>
 <context>
  <name>QuiltView</name>
  <message>
   <source>Picture of the quilt model</source>
   <translation>Imagen del modelo de la colcha</translation>
  </message>
 </context>
 <context>
  <name>Reader</name>
  <message>
   <source>This page has no such part.</source>
   <translation>Esta página no tiene esa parte.</translation>
  </message>
  <message>
   <source>This page cannot be shown.</source>
   <translation>Esta página no se puede mostrar.</translation>
  </message>
  <message>
   <source>This page cannot be shown: {error}</source>
   <translation>Esta página no se puede mostrar: {error}</translation>
  </message>
  <message>
   <source>Preparing this page…</source>
   <translation>Preparando esta página…</translation>
  </message>
 </context>
 <context>
  <name>ReaderWindow</name>
  <message>
   <source>Topics</source>
   <translation>Temas</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Imagen</translation>
  </message>
  <message>
   <source>No browser answered. The address is copied.</source>
   <translation>Ningún navegador respondió. La dirección está copiada.</translation>
  </message>
  <message>
   <source>Septa shows pages and pictures only, not {file}.</source>
   <translation>Septa solo muestra páginas e imágenes, no {file}.</translation>
  </message>
  <message>
   <source>This link leads nowhere: {address}</source>
   <translation>Este enlace no lleva a ninguna parte: {address}</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>pack “{title}” {version}</source>
   <translation>paquete «{title}» {version}</translation>
  </message>
  <message>
   <source>Offline</source>
   <translation>Sin conexión</translation>
  </message>
  <message>
   <source>Problems in this pack: {count}</source>
   <translation>Problemas de este paquete: {count}</translation>
  </message>
 </context>
 <context>
  <name>TopicTree</name>
  <message>
   <source>Topics</source>
   <translation>Temas</translation>
  </message>
 </context>
 <context>
  <name>TopicsPane</name>
  <message>
   <source>On this page</source>
   <translation>En esta página</translation>
  </message>
 </context>
</TS>
