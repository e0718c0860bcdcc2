<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>AccountSwitch</name>
  <message>
   <source>Who tells it</source>
   <translation>Quién lo cuenta</translation>
  </message>
 </context>
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
  <name>Along</name>
  <message>
   <source>This scene as a code</source>
   <translation>Esta escena como código</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Go to a code</source>
   <translation>Ir a un código</translation>
  </message>
  <message>
   <source>Type or paste a code</source>
   <translation>Escriba o pegue un código</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Ir</translation>
  </message>
  <message>
   <source>Save the picture…</source>
   <translation>Guardar la imagen…</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Respuesta</translation>
  </message>
  <message>
   <source>The code is copied.</source>
   <translation>El código está copiado.</translation>
  </message>
  <message>
   <source>Type or paste a code first.</source>
   <translation>Primero escriba o pegue un código.</translation>
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
   <source>Play months</source>
   <translation>Reproducir los meses</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Restablecer todo</translation>
  </message>
  <message>
   <source>Tell it the other way</source>
   <translation>Contarlo de la otra manera</translation>
  </message>
  <message>
   <source>Compare before and now</source>
   <translation>Comparar antes y ahora</translation>
  </message>
  <message>
   <source>Compare the article's story and studies</source>
   <translation>Comparar lo que cuenta el artículo con los estudios</translation>
  </message>
  <message>
   <source>Picture closer</source>
   <translation>Acercar la imagen</translation>
  </message>
  <message>
   <source>Picture farther</source>
   <translation>Alejar la imagen</translation>
  </message>
  <message>
   <source>Whole picture</source>
   <translation>Imagen entera</translation>
  </message>
  <message>
   <source>Cut farther back</source>
   <translation>Cortar más atrás</translation>
  </message>
  <message>
   <source>Cut farther in front</source>
   <translation>Cortar más adelante</translation>
  </message>
  <message>
   <source>Follow the article or not</source>
   <translation>Seguir el artículo o no</translation>
  </message>
  <message>
   <source>Scene before</source>
   <translation>Escena anterior</translation>
  </message>
  <message>
   <source>Scene after</source>
   <translation>Escena siguiente</translation>
  </message>
  <message>
   <source>Play or pause the tour</source>
   <translation>Reproducir o pausar el recorrido</translation>
  </message>
  <message>
   <source>How sure is this?</source>
   <translation>¿Con qué certeza se sabe?</translation>
  </message>
  <message>
   <source>Save the picture…</source>
   <translation>Guardar la imagen…</translation>
  </message>
  <message>
   <source>Copy the scene code</source>
   <translation>Copiar el código de la escena</translation>
  </message>
  <message>
   <source>Go to a scene code…</source>
   <translation>Ir a un código de escena…</translation>
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
  <name>ComparePanel</name>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>One picture</source>
   <translation>Una imagen</translation>
  </message>
  <message>
   <source>Show one picture</source>
   <translation>Mostrar una sola imagen</translation>
  </message>
  <message>
   <source>Before, now</source>
   <translation>Antes, ahora</translation>
  </message>
  <message>
   <source>Before anything was done, beside now</source>
   <translation>Antes de hacer nada, junto a ahora</translation>
  </message>
  <message>
   <source>Both stories</source>
   <translation>Ambas historias</translation>
  </message>
  <message>
   <source>The article, beside what studies show</source>
   <translation>El artículo, junto a lo que muestran los estudios</translation>
  </message>
  <message>
   <source>Divider</source>
   <translation>Divisor</translation>
  </message>
  <message>
   <source>nothing: as it looks</source>
   <translation>nada: tal como se ve</translation>
  </message>
  <message>
   <source>Colour by</source>
   <translation>Color según</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
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
  <name>DoneChip</name>
  <message>
   <source>Month {month} · {treatment}</source>
   <translation>Mes {month} · {treatment}</translation>
  </message>
  <message>
   <source>Take back: month {month}, {treatment}</source>
   <translation>Quitar: mes {month}, {treatment}</translation>
  </message>
 </context>
 <context>
  <name>Drawer</name>
  <message>
   <source>Back to the controls</source>
   <translation>Volver a los controles</translation>
  </message>
 </context>
 <context>
  <name>Drawers</name>
  <message>
   <source>How sure is this?</source>
   <translation>¿Con qué certeza se sabe?</translation>
  </message>
  <message>
   <source>Take along</source>
   <translation>Para llevar</translation>
  </message>
  <message>
   <source>Skin and motion</source>
   <translation>Piel y movimiento</translation>
  </message>
  <message>
   <source>The scene code is copied.</source>
   <translation>El código de la escena está copiado.</translation>
  </message>
 </context>
 <context>
  <name>HandledWidget</name>
  <message>
   <source>Closer: two fingers, the keys + and −, or Ctrl and the wheel; once closer, the wheel alone. All of it: the key 0, or a double click. Cut elsewhere: drag the front face, or Page Up and Page Down.</source>
   <translation>Más cerca: dos dedos, las teclas + y −, o Ctrl y la rueda; una vez cerca, basta la rueda. Todo: la tecla 0 o un doble clic. Cortar en otro sitio: arrastre la cara delantera, o use Re Pág y Av Pág.</translation>
  </message>
  <message>
   <source>Keys: plus and minus bring it closer, 0 shows all of it, arrows move the cut or a closer picture, Enter lights one part after the other.</source>
   <translation>Teclas: más y menos acercan y alejan, 0 lo muestra todo, las flechas mueven el corte o la imagen acercada, Intro ilumina una parte tras otra.</translation>
  </message>
  <message>
   <source>Keys: arrows move the mark, with Shift in small steps, Enter sets the treatment, Delete takes back the nearest one, Escape puts it away.</source>
   <translation>Teclas: las flechas mueven la marca, con Mayús a pasos pequeños, Intro coloca el tratamiento, Supr quita el más cercano, Esc lo guarda.</translation>
  </message>
 </context>
 <context>
  <name>Handling</name>
  <message>
   <source>That is too many treatments for this picture. Take one back first.</source>
   <translation>Son demasiados tratamientos para esta imagen. Quite uno primero.</translation>
  </message>
  <message>
   <source>There is nothing to take back.</source>
   <translation>No hay nada que quitar.</translation>
  </message>
 </context>
 <context>
  <name>LiftChip</name>
  <message>
   <source>Lift {part}</source>
   <translation>Levantar: {part}</translation>
  </message>
  <message>
   <source>Take this layer off, or put it back</source>
   <translation>Quitar esta capa o volver a ponerla</translation>
  </message>
 </context>
 <context>
  <name>LookPanel</name>
  <message>
   <source>Lift</source>
   <translation>Levantar</translation>
  </message>
  <message>
   <source>More…</source>
   <translation>Más…</translation>
  </message>
  <message>
   <source>Choose the skin tone, and whether the picture glides</source>
   <translation>Elegir el tono de piel y si la imagen se desliza</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>Corte</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>Cut farther back</source>
   <translation>Cortar más atrás</translation>
  </message>
  <message>
   <source>Cut farther in front</source>
   <translation>Cortar más adelante</translation>
  </message>
  <message>
   <source>Closer</source>
   <translation>Más cerca</translation>
  </message>
  <message>
   <source>Farther</source>
   <translation>Más lejos</translation>
  </message>
  <message>
   <source>Whole picture</source>
   <translation>Imagen entera</translation>
  </message>
  <message>
   <source>{depth} mm from the front</source>
   <translation>A {depth} mm del frente</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
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
  <name>OwnLook</name>
  <message>
   <source>As the system wishes</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Glide and fade</source>
   <translation>Deslizar y fundir</translation>
  </message>
  <message>
   <source>No gliding, no fading</source>
   <translation>Sin deslizar ni fundir</translation>
  </message>
  <message>
   <source>Skin tone</source>
   <translation>Tono de piel</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Movimiento</translation>
  </message>
 </context>
 <context>
  <name>Panels</name>
  <message>
   <source>Controls</source>
   <translation>Controles</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Cambiar</translation>
  </message>
  <message>
   <source>Age, weight, months</source>
   <translation>Edad, peso, meses</translation>
  </message>
  <message>
   <source>Treat</source>
   <translation>Tratar</translation>
  </message>
  <message>
   <source>Set treatments on the quilt</source>
   <translation>Colocar tratamientos en la colcha</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Ver</translation>
  </message>
  <message>
   <source>Lift layers, cut, zoom</source>
   <translation>Levantar capas, cortar, acercar</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Two pictures in one; colours that show a quantity</source>
   <translation>Dos imágenes en una; colores que muestran una cantidad</translation>
  </message>
  <message>
   <source>Scenes</source>
   <translation>Escenas</translation>
  </message>
  <message>
   <source>Scenes and tours</source>
   <translation>Escenas y recorridos</translation>
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
   <source>one</source>
   <translation>uno</translation>
  </message>
  <message>
   <source>two</source>
   <translation>dos</translation>
  </message>
  <message>
   <source>three</source>
   <translation>tres</translation>
  </message>
  <message>
   <source>four</source>
   <translation>cuatro</translation>
  </message>
  <message>
   <source>five</source>
   <translation>cinco</translation>
  </message>
  <message>
   <source>six</source>
   <translation>seis</translation>
  </message>
  <message>
   <source>seven</source>
   <translation>siete</translation>
  </message>
  <message>
   <source>eight</source>
   <translation>ocho</translation>
  </message>
  <message>
   <source>nine</source>
   <translation>nueve</translation>
  </message>
  <message>
   <source>ten</source>
   <translation>diez</translation>
  </message>
  <message>
   <source>eleven</source>
   <translation>once</translation>
  </message>
  <message>
   <source>twelve</source>
   <translation>doce</translation>
  </message>
  <message>
   <source>At {age}</source>
   <translation>A los {age} años</translation>
  </message>
  <message>
   <source>At {age} and {percent} % heavier</source>
   <translation>A los {age} años y con un {percent} % más de peso</translation>
  </message>
  <message>
   <source>At {age} and {percent} % lighter</source>
   <translation>A los {age} años y con un {percent} % menos de peso</translation>
  </message>
  <message>
   <source>As the article tells it, at {age}</source>
   <translation>Según cuenta el artículo, a los {age} años</translation>
  </message>
  <message>
   <source>As the article tells it, at {age} and {percent} % heavier</source>
   <translation>Según cuenta el artículo, a los {age} años y con un {percent} % más de peso</translation>
  </message>
  <message>
   <source>As the article tells it, at {age} and {percent} % lighter</source>
   <translation>Según cuenta el artículo, a los {age} años y con un {percent} % menos de peso</translation>
  </message>
  <message>
   <source>As studies describe it, at {age}</source>
   <translation>Según describen los estudios, a los {age} años</translation>
  </message>
  <message>
   <source>As studies describe it, at {age} and {percent} % heavier</source>
   <translation>Según describen los estudios, a los {age} años y con un {percent} % más de peso</translation>
  </message>
  <message>
   <source>As studies describe it, at {age} and {percent} % lighter</source>
   <translation>Según describen los estudios, a los {age} años y con un {percent} % menos de peso</translation>
  </message>
  <message>
   <source>{who}, the skin lies almost flat in this model, the deepest seam {depth}.</source>
   <translation>{who}, la piel está casi lisa en este modelo; la costura más honda tiene {depth}.</translation>
  </message>
  <message>
   <source>{who}, one of {squares} squares bulges in this model, the deepest seam {depth}.</source>
   <translation>{who}, en este modelo se abomba uno de {squares} cuadros; la costura más honda tiene {depth}.</translation>
  </message>
  <message>
   <source>{who}, {bulging} of {squares} squares bulge in this model, the deepest seam {depth}.</source>
   <translation>{who}, en este modelo se abomban {bulging} de {squares} cuadros; la costura más honda tiene {depth}.</translation>
  </message>
  <message>
   <source>{who}, all {squares} squares bulge in this model, the deepest seam {depth}.</source>
   <translation>{who}, en este modelo se abomban los {squares} cuadros; la costura más honda tiene {depth}.</translation>
  </message>
  <message>
   <source>{who}, the square of this model bulges, the deepest seam {depth}.</source>
   <translation>{who}, el cuadro de este modelo se abomba; la costura más honda tiene {depth}.</translation>
  </message>
  <message>
   <source>about {mm} mm</source>
   <translation>unos {mm} mm</translation>
  </message>
  <message>
   <source>less than 1 mm</source>
   <translation>menos de 1 mm</translation>
  </message>
  <message>
   <source>one month</source>
   <translation>un mes</translation>
  </message>
  <message numerus="yes">
   <source>%n months</source>
   <translation>
    <numerusform>%n mes</numerusform>
    <numerusform>%n meses</numerusform>
   </translation>
  </message>
  <message>
   <source>liposuction</source>
   <translation>liposucción</translation>
  </message>
  <message numerus="yes">
   <source>%n liposuctions</source>
   <translation>
    <numerusform>%n liposucción</numerusform>
    <numerusform>%n liposucciones</numerusform>
   </translation>
  </message>
  <message>
   <source>one injection</source>
   <translation>una inyección</translation>
  </message>
  <message numerus="yes">
   <source>%n injections</source>
   <translation>
    <numerusform>%n inyección</numerusform>
    <numerusform>%n inyecciones</numerusform>
   </translation>
  </message>
  <message>
   <source>body sculpting</source>
   <translation>escultura corporal</translation>
  </message>
  <message numerus="yes">
   <source>%n rounds of body sculpting</source>
   <translation>
    <numerusform>%n sesión de escultura corporal</numerusform>
    <numerusform>%n sesiones de escultura corporal</numerusform>
   </translation>
  </message>
  <message>
   <source>cutting bands</source>
   <translation>corte de bandas</translation>
  </message>
  <message numerus="yes">
   <source>cutting bands %n times</source>
   <translation>
    <numerusform>%n corte de bandas</numerusform>
    <numerusform>%n cortes de bandas</numerusform>
   </translation>
  </message>
  <message>
   <source>one collagenase injection</source>
   <translation>una inyección de colagenasa</translation>
  </message>
  <message numerus="yes">
   <source>%n collagenase injections</source>
   <translation>
    <numerusform>%n inyección de colagenasa</numerusform>
    <numerusform>%n inyecciones de colagenasa</numerusform>
   </translation>
  </message>
  <message>
   <source>one course of shock waves</source>
   <translation>un ciclo de ondas de choque</translation>
  </message>
  <message numerus="yes">
   <source>%n courses of shock waves</source>
   <translation>
    <numerusform>un ciclo de ondas de choque</numerusform>
    <numerusform>%n ciclos de ondas de choque</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n treatments</source>
   <translation>
    <numerusform>%n tratamiento</numerusform>
    <numerusform>%n tratamientos</numerusform>
   </translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} y {second}</translation>
  </message>
  <message>
   <source>{first}, {second} and {third}</source>
   <translation>{first}, {second} y {third}</translation>
  </message>
  <message>
   <source>Nothing was done for one month.</source>
   <translation>Durante un mes no se hizo nada.</translation>
  </message>
  <message numerus="yes">
   <source>Nothing was done for %n months.</source>
   <translation>
    <numerusform>Durante %n mes no se hizo nada.</numerusform>
    <numerusform>Durante %n meses no se hizo nada.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is right after {things}.</source>
   <translation>Esto es justo después de {things}.</translation>
  </message>
  <message>
   <source>This is less than a month after {things}.</source>
   <translation>Esto es menos de un mes después de {things}.</translation>
  </message>
  <message>
   <source>This is one month after {things}.</source>
   <translation>Esto es un mes después de {things}.</translation>
  </message>
  <message numerus="yes">
   <source>This is %n months after {things}.</source>
   <translation>
    <numerusform>Esto es %n mes después de {things}.</numerusform>
    <numerusform>Esto es %n meses después de {things}.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is more than one month after {things}.</source>
   <translation>Esto es más de un mes después de {things}.</translation>
  </message>
  <message numerus="yes">
   <source>This is more than %n months after {things}.</source>
   <translation>
    <numerusform>Esto es más de %n mes después de {things}.</numerusform>
    <numerusform>Esto es más de %n meses después de {things}.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is month {month}, after {things}.</source>
   <translation>Este es el mes {month}, después de {things}.</translation>
  </message>
  <message>
   <source>No change was found in what was measured; the rest was not fairly tested.</source>
   <translation>No se halló ningún cambio en lo que se midió; lo demás no se probó de forma justa.</translation>
  </message>
  <message>
   <source>No change was found in what was measured; the rest was not fairly tested, and harm was reported.</source>
   <translation>No se halló ningún cambio en lo que se midió; lo demás no se probó de forma justa, y se notificaron daños.</translation>
  </message>
  <message>
   <source>For {things}, no change was found in what was measured.</source>
   <translation>Para {things}, no se halló ningún cambio en lo que se midió.</translation>
  </message>
  <message>
   <source>For {things}, no change was found in what was measured; harm was reported.</source>
   <translation>Para {things}, no se halló ningún cambio en lo que se midió; se notificaron daños.</translation>
  </message>
  <message>
   <source>Within {months}, no change was found in what was measured; nobody has measured longer.</source>
   <translation>En {months} no se halló ningún cambio en lo que se midió; nadie ha medido más tiempo.</translation>
  </message>
  <message>
   <source>Within {months}, no change was found in what was measured; nobody has measured longer; harm was reported.</source>
   <translation>En {months} no se halló ningún cambio en lo que se midió; nadie ha medido más tiempo; se notificaron daños.</translation>
  </message>
  <message>
   <source>For {things}, no change was found within {months}; nobody has measured longer.</source>
   <translation>En cuanto a {things}, en {months} no se encontró ningún cambio; nadie ha medido más tiempo.</translation>
  </message>
  <message>
   <source>For {things}, no change was found within {months}; nobody has measured longer, and harm was reported.</source>
   <translation>En cuanto a {things}, en {months} no se encontró ningún cambio; nadie ha medido más tiempo, y se informó de daños.</translation>
  </message>
  <message>
   <source>Nobody has measured what that does.</source>
   <translation>Nadie ha medido qué efecto tiene.</translation>
  </message>
  <message>
   <source>Nobody has measured what that does, but harm was reported.</source>
   <translation>Nadie ha medido qué efecto tiene, pero se informó de daños.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured what changes.</source>
   <translation>En cuanto a {things}, nadie ha medido qué cambia.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured what changes; harm was reported.</source>
   <translation>En cuanto a {things}, nadie ha medido qué cambia; se informó de daños.</translation>
  </message>
  <message>
   <source>Nobody has measured longer than {months}.</source>
   <translation>Nadie ha medido más de {months}.</translation>
  </message>
  <message>
   <source>Nobody has measured longer than {months}, but harm was reported.</source>
   <translation>Nadie ha medido más de {months}, pero se informó de daños.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured longer than {months}.</source>
   <translation>En cuanto a {things}, nadie ha medido más de {months}.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured longer than {months}; harm was reported.</source>
   <translation>En cuanto a {things}, nadie ha medido más de {months}; se informó de daños.</translation>
  </message>
  <message>
   <source>The article does not say what that does.</source>
   <translation>El artículo no dice qué efecto tiene.</translation>
  </message>
  <message>
   <source>The article does not say what that does, but harm was reported.</source>
   <translation>El artículo no dice qué efecto tiene, pero se informó de daños.</translation>
  </message>
  <message>
   <source>For {things}, the article does not say what changes.</source>
   <translation>En cuanto a {things}, el artículo no dice qué cambia.</translation>
  </message>
  <message>
   <source>For {things}, the article does not say what changes; harm was reported.</source>
   <translation>En cuanto a {things}, el artículo no dice qué cambia; se informó de daños.</translation>
  </message>
  <message>
   <source>Harm was reported.</source>
   <translation>Se informó de daños.</translation>
  </message>
  <message>
   <source>On the right is what studies show.</source>
   <translation>A la derecha está lo que muestran los estudios.</translation>
  </message>
  <message>
   <source>On the left is what the article tells.</source>
   <translation>A la izquierda está lo que cuenta el artículo.</translation>
  </message>
  <message>
   <source>On the left is how it was before.</source>
   <translation>A la izquierda está como era antes.</translation>
  </message>
  <message>
   <source>The skin is lifted off.</source>
   <translation>La piel está levantada.</translation>
  </message>
  <message>
   <source>The fat is lifted off.</source>
   <translation>La grasa está levantada.</translation>
  </message>
  <message>
   <source>The muscle is lifted off.</source>
   <translation>El músculo está levantado.</translation>
  </message>
  <message>
   <source>The septa are lifted off.</source>
   <translation>Los septos están levantados.</translation>
  </message>
  <message numerus="yes">
   <source>Here %n layers are lifted off.</source>
   <translation>
    <numerusform>Aquí hay %n capa levantada.</numerusform>
    <numerusform>Aquí hay %n capas levantadas.</numerusform>
   </translation>
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
   <source>The cover over everything. As the article tells it, tied skin stays stiff while the free skin round it grows.</source>
   <translation>Lo que lo cubre todo. Según cuenta el artículo, la piel sujeta se queda rígida mientras crece la piel libre a su alrededor.</translation>
  </message>
  <message>
   <source>The cover over everything. With age it gets thinner and looser, so it hides less.</source>
   <translation>Lo que lo cubre todo. Con la edad se vuelve más fina y más floja, así que disimula menos.</translation>
  </message>
  <message>
   <source>As the article tells it, each square holds fat together with skin and muscle. Studies find fat alone in the puffy places.</source>
   <translation>Según cuenta el artículo, cada cuadro contiene grasa junto con piel y músculo. Los estudios encuentran solo grasa en los sitios abultados.</translation>
  </message>
  <message>
   <source>Soft pockets called lobules. As they take more room they push up the skin between the bands.</source>
   <translation>Bolsas blandas llamadas lobulillos. Cuando ocupan más sitio, empujan hacia arriba la piel entre las bandas.</translation>
  </message>
  <message>
   <source>As the article tells it, each square holds some. Studies say muscle lies deeper, below its own sheet, and takes no part in dimples.</source>
   <translation>Según cuenta el artículo, cada cuadro contiene algo de él. Los estudios dicen que el músculo está más hondo, bajo su propia lámina, y no participa en los hoyuelos.</translation>
  </message>
  <message>
   <source>It lies deep, below its own sheet, and takes no part in dimples.</source>
   <translation>Está en lo hondo, bajo su propia lámina, y no participa en los hoyuelos.</translation>
  </message>
  <message>
   <source>As the article tells it, bands of scar that hold each square together. Studies say they are normal bands that everyone has.</source>
   <translation>Según cuenta el artículo, son bandas de cicatriz que mantienen unido cada cuadro. Los estudios dicen que son bandas normales que todo el mundo tiene.</translation>
  </message>
  <message>
   <source>Bands that tie the skin to a thin sheet inside the fat. Everyone has them. Where they hold tight, the surface cannot rise.</source>
   <translation>Bandas que atan la piel a una lámina fina dentro de la grasa. Todo el mundo las tiene. Donde sujetan con fuerza, la superficie no puede subir.</translation>
  </message>
  <message>
   <source>All skin tones</source>
   <translation>Todos los tonos de piel</translation>
  </message>
  <message>
   <source>Skin tone 1, lightest</source>
   <translation>Tono de piel 1, el más claro</translation>
  </message>
  <message>
   <source>Skin tone 2</source>
   <translation>Tono de piel 2</translation>
  </message>
  <message>
   <source>Skin tone 3</source>
   <translation>Tono de piel 3</translation>
  </message>
  <message>
   <source>Skin tone 4</source>
   <translation>Tono de piel 4</translation>
  </message>
  <message>
   <source>Skin tone 5</source>
   <translation>Tono de piel 5</translation>
  </message>
  <message>
   <source>Skin tone 6, darkest</source>
   <translation>Tono de piel 6, el más oscuro</translation>
  </message>
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
   <source>Months</source>
   <translation>Meses</translation>
  </message>
  <message>
   <source>Fat is sucked out through a thin tube.</source>
   <translation>Se aspira grasa por un tubo fino.</translation>
  </message>
  <message>
   <source>A little fluid is injected at one point.</source>
   <translation>Se inyecta un poco de líquido en un punto.</translation>
  </message>
  <message>
   <source>Many small injections over an area.</source>
   <translation>Muchas inyecciones pequeñas en una zona.</translation>
  </message>
  <message>
   <source>Tight bands under a dimple are cut with a fine blade.</source>
   <translation>Se cortan con una cuchilla fina las bandas tensas bajo un hoyuelo.</translation>
  </message>
  <message>
   <source>A substance that loosens the bands is injected.</source>
   <translation>Se inyecta una sustancia que afloja las bandas.</translation>
  </message>
  <message>
   <source>Short pressure waves are sent into the skin.</source>
   <translation>Se envían ondas cortas de presión a la piel.</translation>
  </message>
  <message>
   <source>Nothing is done: time passes.</source>
   <translation>No se hace nada: pasa el tiempo.</translation>
  </message>
  <message>
   <source>The picture changes as the article tells it.</source>
   <translation>La imagen cambia según cuenta el artículo.</translation>
  </message>
  <message>
   <source>The picture changes only as far as studies have measured.</source>
   <translation>La imagen cambia solo hasta donde han medido los estudios.</translation>
  </message>
  <message>
   <source>Mesotherapy</source>
   <translation>Mesoterapia</translation>
  </message>
  <message>
   <source>Collagenase</source>
   <translation>Colagenasa</translation>
  </message>
  <message>
   <source>As the article tells it</source>
   <translation>Según el artículo</translation>
  </message>
  <message>
   <source>What studies show</source>
   <translation>Según los estudios</translation>
  </message>
  <message>
   <source>Liposuction</source>
   <translation>Liposucción</translation>
  </message>
  <message>
   <source>Mesotherapy injection</source>
   <translation>Inyección de mesoterapia</translation>
  </message>
  <message>
   <source>Body sculpting</source>
   <translation>Escultura corporal</translation>
  </message>
  <message>
   <source>Cutting bands</source>
   <translation>Corte de bandas</translation>
  </message>
  <message>
   <source>Collagenase injection</source>
   <translation>Inyección de colagenasa</translation>
  </message>
  <message>
   <source>Shock waves</source>
   <translation>Ondas de choque</translation>
  </message>
  <message>
   <source>Rest</source>
   <translation>Descanso</translation>
  </message>
  <message>
   <source>Amount of fat</source>
   <translation>Cantidad de grasa</translation>
  </message>
  <message>
   <source>Stiffness of the bands</source>
   <translation>Rigidez de las bandas</translation>
  </message>
  <message>
   <source>Scar</source>
   <translation>Cicatriz</translation>
  </message>
  <message>
   <source>Signal that holds scar back</source>
   <translation>Señal que frena la cicatriz</translation>
  </message>
  <message>
   <source>Flow of blood and lymph</source>
   <translation>Flujo de sangre y linfa</translation>
  </message>
  <message>
   <source>An effect</source>
   <translation>Un efecto</translation>
  </message>
  <message>
   <source>Measured, no change found</source>
   <translation>Medido, sin cambio encontrado</translation>
  </message>
  <message>
   <source>Not known: nobody has measured it</source>
   <translation>No se sabe: nadie lo ha medido</translation>
  </message>
  <message>
   <source>Article and studies</source>
   <translation>Artículo y estudios</translation>
  </message>
  <message>
   <source>Under the skin</source>
   <translation>Bajo la piel</translation>
  </message>
  <message>
   <source>Illustration, not a prediction.</source>
   <translation>Ilustración, no una predicción.</translation>
  </message>
  <message>
   <source>Heights are drawn 1.7 times as tall as they are.</source>
   <translation>Las alturas se dibujan 1,7 veces más altas de lo que son.</translation>
  </message>
 </context>
 <context>
  <name>QuiltPane</name>
  <message>
   <source>Under the skin</source>
   <translation>Bajo la piel</translation>
  </message>
  <message>
   <source>Illustration, not a prediction. Heights × 1.7.</source>
   <translation>Ilustración, no una predicción. Alturas × 1,7.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Restablecer todo</translation>
  </message>
  <message>
   <source>How sure is this?</source>
   <translation>¿Con qué certeza se sabe?</translation>
  </message>
 </context>
 <context>
  <name>QuiltView</name>
  <message>
   <source>This cannot be drawn ({reason}). The picture stays as it was.</source>
   <translation>Esto no se puede dibujar ({reason}). La imagen queda como estaba.</translation>
  </message>
  <message>
   <source>Picture of the quilt model</source>
   <translation>Imagen del modelo de la colcha</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Ahora</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Studies</source>
   <translation>Estudios</translation>
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
  <name>Saving</name>
  <message>
   <source>Save the picture</source>
   <translation>Guardar la imagen</translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation>Imagen (*.png)</translation>
  </message>
  <message>
   <source>Drawing, sharp at any size (*.svg)</source>
   <translation>Dibujo, nítido a cualquier tamaño (*.svg)</translation>
  </message>
  <message>
   <source>The picture cannot be saved in {folder}: {reason}. Choose another folder.</source>
   <translation>La imagen no se puede guardar en {folder}: {reason}. Elija otra carpeta.</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>Guardada: {path}</translation>
  </message>
 </context>
 <context>
  <name>ScenesPanel</name>
  <message>
   <source>Scene</source>
   <translation>Escena</translation>
  </message>
  <message>
   <source>Scene before</source>
   <translation>Escena anterior</translation>
  </message>
  <message>
   <source>Scene after</source>
   <translation>Escena siguiente</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Recorrido</translation>
  </message>
  <message>
   <source>Play the tour</source>
   <translation>Reproducir el recorrido</translation>
  </message>
  <message>
   <source>Follow the article</source>
   <translation>Seguir el artículo</translation>
  </message>
  <message>
   <source>The picture goes to the scene of what I read</source>
   <translation>La imagen va a la escena de lo que leo</translation>
  </message>
  <message>
   <source>Take along…</source>
   <translation>Para llevar…</translation>
  </message>
  <message>
   <source>The scene as a code, or the picture as a file</source>
   <translation>La escena como código o la imagen como archivo</translation>
  </message>
  <message>
   <source>choose one</source>
   <translation>elija una</translation>
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
  <name>SureList</name>
  <message>
   <source>What was done</source>
   <translation>Lo que se hizo</translation>
  </message>
  <message>
   <source>Nothing has been done to the quilt yet.</source>
   <translation>Todavía no se ha hecho nada en la colcha.</translation>
  </message>
  <message>
   <source>How it sees the body</source>
   <translation>Cómo ve el cuerpo</translation>
  </message>
  <message>
   <source>The article does not say</source>
   <translation>El artículo no lo dice</translation>
  </message>
  <message>
   <source>Read it in Evidence</source>
   <translation>Leerlo en Evidence</translation>
  </message>
  <message>
   <source>The studies ended before this month. What comes later is not known.</source>
   <translation>Los estudios acabaron antes de este mes. Lo que viene después no se sabe.</translation>
  </message>
  <message>
   <source>The article: {claim} ({verdict})</source>
   <translation>El artículo: {claim} ({verdict})</translation>
  </message>
  <message>
   <source>Studies: {note}</source>
   <translation>Estudios: {note}</translation>
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
 <context>
  <name>TourFace</name>
  <message>
   <source>Step back</source>
   <translation>Un paso atrás</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <source>Step on</source>
   <translation>Un paso adelante</translation>
  </message>
  <message>
   <source>End the tour</source>
   <translation>Terminar el recorrido</translation>
  </message>
  <message>
   <source>{at} of {all}</source>
   <translation>{at} de {all}</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
 </context>
 <context>
  <name>TreatPanel</name>
  <message>
   <source>Rest {months} months</source>
   <translation>Descansar {months} meses</translation>
  </message>
  <message>
   <source>That is as much as the picture can hold. Take something back first.</source>
   <translation>La imagen no admite más. Quite algo primero.</translation>
  </message>
  <message>
   <source>Tap the quilt to set it. With keys: Tab to the picture, arrows, Enter.</source>
   <translation>Toque la colcha para colocarlo. Con teclas: Tab hasta la imagen, flechas, Intro.</translation>
  </message>
  <message>
   <source>Done so far. Tap one to take it back.</source>
   <translation>Hecho hasta ahora. Toque uno para quitarlo.</translation>
  </message>
  <message>
   <source>Choose one, then set it on the quilt.</source>
   <translation>Elija uno y colóquelo en la colcha.</translation>
  </message>
 </context>
</TS>
